import { afterEach, expect, test } from 'vitest';
import type { EventAnswer } from '#contract/sync.ts';
import type { LoggedEvent } from '#core/sync/event.ts';
import { fold } from '#core/sync/fold.ts';
import { TestClient } from '#server/testing/client.ts';
import { describeEngines, type TestStore } from '#server/testing/engines.ts';
import { greetingVersion, TestDevice } from '#server/testing/events.ts';
import { type ServerProcess, startProcess } from '#server/testing/process.ts';

const DEVICES = 4;
const BATCH = 5;

/** Fewer on PostgreSQL, which survives by itself: there only our process dies. */
const KILLS = { sqlite: 50, postgres: 15 };

describeEngines('a server killed in the middle of answering', (makeStore) => {
  let store: TestStore;
  let server: ServerProcess | undefined;

  afterEach(async () => {
    await server?.kill();
    await store.remove();
  });

  test('loses nothing it acknowledged and counts nothing twice', async () => {
    store = await makeStore();
    server = await startProcess(store);
    const cookie = await signedIn(server);
    const version = await greetingVersion(browser(server, cookie));
    const devices = Array.from({ length: DEVICES }, () => new Sender(new TestDevice(version)));
    for (let kill = 0; kill < (store.databaseUrl ? KILLS.postgres : KILLS.sqlite); kill += 1) {
      const running = server;
      const sending = devices.map((device) => device.sendUntilGone(browser(running, cookie)));
      // Killed once a few more batches have been acknowledged: the others are then under way.
      await devices[kill % DEVICES]?.acknowledgedMore(1 + (kill % 3));
      await running.kill();
      await Promise.all(sending);
      server = await startProcess(store);
    }
    for (const device of devices) await device.sendOnce(browser(server, cookie));
    await expectEverythingOnce(browser(server, cookie), devices);
  }, 300_000);
});

async function expectEverythingOnce(client: TestClient, devices: readonly Sender[]): Promise<void> {
  const reader = new TestDevice('0'.repeat(16));
  const log: LoggedEvent[] = [];
  let answer = await reader.sync(client, []);
  log.push(...(answer.events as LoggedEvent[]));
  while (answer.more) {
    answer = await reader.sync(client, [], { cursor: answer.cursor });
    log.push(...(answer.events as LoggedEvent[]));
  }
  const kept = log.map(({ id }) => id).sort();
  expect(kept).toEqual(devices.flatMap(({ made }) => made).sort());
  const byId = new Map(log.map((event) => [event.id, event]));
  for (const { acknowledged } of devices) {
    for (const { id, effectiveAt, verdict } of acknowledged.values()) {
      expect(byId.get(id)).toMatchObject({ effectiveAt, verdict });
    }
  }
  const memory: { key: string; state: unknown }[] = JSON.parse((await client.get('/api/me/export')).text).memory;
  expect(Object.fromEntries(memory.map(({ key, state }) => [key, state]))).toEqual({ ...fold(log).memories });
}

/** A device that answers as fast as it can, and deletes only what an answer named. */
class Sender {
  readonly made: string[] = [];
  readonly acknowledged = new Map<string, EventAnswer>();
  readonly #device: TestDevice;
  #queue: { id: string }[] = [];
  #waiting: { left: number; resolve: () => void } | undefined;

  constructor(device: TestDevice) {
    this.#device = device;
  }

  async sendUntilGone(client: TestClient): Promise<void> {
    for (;;) {
      try {
        await this.sendOnce(client);
      } catch (error) {
        if (error instanceof TypeError) return;
        throw error;
      }
    }
  }

  async sendOnce(client: TestClient): Promise<void> {
    if (this.#queue.length === 0) {
      this.#queue = Array.from({ length: BATCH }, () => this.#device.attempt());
      this.made.push(...this.#queue.map(({ id }) => id));
    }
    const { answers } = await this.#device.sync(client, this.#queue, { cursor: '0' });
    for (const answer of answers) this.acknowledged.set(answer.id, answer);
    this.#queue = this.#queue.filter(({ id }) => !this.acknowledged.has(id));
    if (this.#waiting && --this.#waiting.left <= 0) this.#waiting.resolve();
  }

  /** Resolves when so many more batches have been acknowledged. */
  acknowledgedMore(batches: number): Promise<void> {
    return new Promise((resolve) => {
      this.#waiting = { left: batches, resolve };
    });
  }
}

function browser(server: ServerProcess, cookie: string): TestClient {
  return new TestClient(server.address, server.address, undefined, cookie);
}

/** Signs in by the mailbox page, as a person on a local server does. */
async function signedIn(server: ServerProcess): Promise<string> {
  const client = new TestClient(server.address, server.address);
  const { id } = JSON.parse((await client.post('/api/sign-in', { email: 'ana@example.org' })).text);
  const code = /<h2[^>]*>(\d{6}) /.exec((await client.get('/mailbox')).text)?.[1];
  const answer = await client.post('/api/sign-in/code', { id, code });
  expect(answer.status).toBe(200);
  return client.cookie;
}
