import { join } from 'node:path';
import { pino } from 'pino';
import type { Role } from '#contract/roles.ts';
import type { Config } from '#server/config.ts';
import { type RunningServer, startServer } from '#server/start-server.ts';
import { TestClient } from '#server/testing/client.ts';
import type { TestStore } from '#server/testing/engines.ts';

export const TEST_LIBRARY = join(import.meta.dirname, 'library');
export const PUBLIC_URL = 'http://localhost';

/** 20 November 2026, 09:00 UTC. */
export const TEST_START = Date.UTC(2026, 10, 20, 9);

/** The real server on a free port with a clock that stands until a test moves it. */
export interface TestServer extends RunningServer {
  readonly clock: { now: number };
  /** A browser without cookies. */
  client(): TestClient;
}

export async function startTestServer(store: TestStore, change: Partial<Config> = {}): Promise<TestServer> {
  const clock = { now: TEST_START };
  const config = testConfig(store, change);
  const server = await startServer(config, { now: () => clock.now, log: pino({ level: 'silent' }) });
  return { ...server, clock, client: () => new TestClient(server.address, config.publicUrl, server.mailbox) };
}

export function testConfig(store: TestStore, change: Partial<Config> = {}): Config {
  return {
    host: '127.0.0.1',
    port: 0,
    publicUrl: PUBLIC_URL,
    local: true,
    loopbackOnly: false,
    ...(store.databaseUrl ? { databaseUrl: store.databaseUrl } : {}),
    dataDir: store.folder,
    mediaQuota: 100 * 1024 * 1024,
    libraryDir: TEST_LIBRARY,
    webDir: join(import.meta.dirname, 'web'),
    mailFrom: 'Morsel <morsel@localhost>',
    logLevel: 'silent',
    rateLimits: false,
    outgoingPrivate: false,
    trustedProxies: 0,
    ...change,
  };
}

/** A member with this role, signed in. */
export async function signInAs(server: TestServer, role: Role): Promise<TestClient> {
  const email = `${role}@example.org`;
  const client = await server.client().signIn(email);
  await server.engine.write((writer) =>
    writer.updateTable('member').set({ role }).where('email', '=', email).execute(),
  );
  return client;
}
