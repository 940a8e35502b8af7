import { sql } from 'kysely';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { StateDigest } from '#contract/sync.ts';
import type { Engine } from '#server/database/engines/engine.ts';
import { makeSqliteStore, type TestStore } from '#server/testing/engines.ts';
import { greetingVersion, TestDevice } from '#server/testing/events.ts';
import { startTestServer, TEST_START, type TestServer } from '#server/testing/server.ts';

/** From now on the database may grow no more, as on a disk without room, or again as it likes. */
async function limit(engine: Engine, room: 'none' | 'enough'): Promise<void> {
  const { rows } = await sql<{ page_count: number }>`pragma page_count`.execute(engine.db);
  const pages = room === 'none' ? (rows[0]?.page_count ?? 0) : 1_000_000;
  await sql`pragma max_page_count = ${sql.raw(String(pages))}`.execute(engine.db);
}

describe('a server without room on its disk', () => {
  let store: TestStore;
  let server: TestServer;

  beforeEach(async () => {
    store = await makeSqliteStore();
    server = await startTestServer(store);
  });

  afterEach(async () => {
    await server.stop();
    await store.remove();
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

  test('lets small things through that still fit, though they arrived with something that does not', async () => {
    const client = await server.client().signIn('ana@example.org');
    const row = (name: string) => ({ id: name.slice(0, 8), name, setup_code: null, created_at: TEST_START });
    await limit(server.engine, 'none');
    const write = (name: string) =>
      server.engine.write((writer) => writer.insertInto('organization').values(row(name)).execute());
    await expect(write('large'.repeat(50_000))).rejects.toThrow('no room');
    await write('small');
    expect((await client.get('/api/me')).status).toBe(200);
  });
});
