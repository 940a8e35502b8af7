import { existsSync } from 'node:fs';
import { sql } from 'kysely';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { StateDigest } from '#contract/sync.ts';
import type { Engine } from '#server/database/engines/engine.ts';
import { makePostgresStore, makeSqliteStore, type TestStore } from '#server/testing/engines.ts';
import { greetingVersion, TestDevice } from '#server/testing/events.ts';
import { startTestServer, TEST_START, type TestServer } from '#server/testing/server.ts';

/** From now on the database may grow no more, as on a disk without room, or again as it likes. */
type Limit = (engine: Engine, room: 'none' | 'enough') => Promise<void>;

const limitSqlite: Limit = async (engine, room) => {
  const { rows } = await sql<{ page_count: number }>`pragma page_count`.execute(engine.db);
  const pages = room === 'none' ? (rows[0]?.page_count ?? 0) : 1_000_000;
  await sql`pragma max_page_count = ${sql.raw(String(pages))}`.execute(engine.db);
};

/** The system's device without any room; not every system has one. */
const NO_ROOM = '/dev/full';

/**
 * PostgreSQL notes in a file beside each table where it has free space, as soon as the first page is full. Here that file
 * is the device without room: PostgreSQL itself meets the error, in a table that has to grow.
 */
const limitPostgres: Limit = async ({ db }, room) => {
  const { rows } = await sql<{ file: string }>`select pg_relation_filepath(inhrelid) || '_fsm' as file
    from pg_inherits where inhparent = 'event'::regclass`.execute(db);
  const changes = rows.map(({ file }) => (room === 'none' ? `ln -s ${NO_ROOM} ${file}` : `rm ${file}`));
  // What is copied to a program has to be read by it.
  const command = ['cat > /dev/null', ...changes].join(' && ');
  await sql`copy (select 1) to program ${sql.lit(command)}`.execute(db);
};

const postgres = process.env.TEST_DATABASE_URL;
const databases: readonly (readonly [string, Limit, () => Promise<TestStore>])[] = [
  ['SQLite', limitSqlite, makeSqliteStore],
  ...(postgres && existsSync(NO_ROOM)
    ? [['PostgreSQL', limitPostgres, () => makePostgresStore(postgres)] as const]
    : []),
];

let store: TestStore;
let server: TestServer;

afterEach(async () => {
  await server.stop();
  await store.remove();
});

describe.each(databases)('a server without room on its disk, on %s', (_, limit, makeStore) => {
  beforeEach(async () => {
    store = await makeStore();
    server = await startTestServer(store);
  });

  test('acknowledges nothing, says why, still answers questions, and takes everything in once there is room', async () => {
    const client = await server.client().signIn('ana@example.org');
    const device = new TestDevice(await greetingVersion(client));
    await limit(server.engine, 'none');
    const batches = Array.from({ length: 12 }, () => Array.from({ length: 50 }, () => device.attempt()));
    const send = (events: readonly unknown[]) =>
      client.post('/api/sync', { events, sentAt: TEST_START, device: device.id });
    const answers = await Promise.all(batches.map(send));
    const refused = answers.filter(({ status }) => status !== 200);
    expect(refused.length).toBeGreaterThan(0);
    expect(new Set(refused.map(({ status, code }) => `${status} ${code}`))).toEqual(new Set(['507 storage_full']));

    server.clock.now += 2 * 3_600_000;
    const state = (await client.get('/api/me/state')).as(StateDigest);
    const acknowledged = batches.filter((_, index) => answers[index]?.status === 200);
    expect(state.count).toBe(acknowledged.length * 50);

    await limit(server.engine, 'enough');
    for (const batch of batches) expect((await send(batch)).status).toBe(200);
    expect((await client.get('/api/me/state')).as(StateDigest).count).toBe(600);
  });
});

describe('a server without room on its disk', () => {
  test('lets small things through that still fit, though they arrived with something that does not', async () => {
    store = await makeSqliteStore();
    server = await startTestServer(store);
    const client = await server.client().signIn('ana@example.org');
    const row = (name: string) => ({ id: name.slice(0, 8), name, setup_code: null, created_at: TEST_START });
    await limitSqlite(server.engine, 'none');
    const write = (name: string) =>
      server.engine.write((writer) => writer.insertInto('organization').values(row(name)).execute());
    await expect(write('large'.repeat(50_000))).rejects.toThrow('no room');
    await write('small');
    expect((await client.get('/api/me')).status).toBe(200);
  });
});
