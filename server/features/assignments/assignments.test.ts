import { afterEach, beforeEach, expect, test } from 'vitest';
import { Assignments } from '#contract/assignment.ts';
import { describeEngines, type TestStore } from '#server/testing/engines.ts';
import { signInAs, startTestServer, TEST_START, type TestServer } from '#server/testing/server.ts';

const DAY = 86_400_000;
const FRIDAY = TEST_START + 7 * DAY;

describeEngines('what an organization asks its members to learn', (makeStore) => {
  let store: TestStore;
  let server: TestServer;

  beforeEach(async () => {
    store = await makeStore();
    server = await startTestServer(store);
  });

  afterEach(async () => {
    await server.stop();
    await store.remove();
  });

  const greeting = (dueAt: number) => ({ module: 'greeting', dueAt });

  test('reaches every member with the name of the organization, and a later date replaces the first', async () => {
    const owner = await server.client().signIn('olga@example.org');
    await owner.post('/api/setup', { organization: 'Bakery' });
    await owner.post('/api/assignments', greeting(FRIDAY));
    const moved = await owner.post('/api/assignments', greeting(FRIDAY + DAY));
    const asked = { organization: 'Bakery', assignments: [greeting(FRIDAY + DAY)] };
    expect(moved.as(Assignments)).toEqual(asked);
    const member = await server.client().signIn('ben@example.org');
    expect((await member.get('/api/assignments')).as(Assignments)).toEqual(asked);
  });

  test('is asked and withdrawn by managers alone', async () => {
    const manager = await signInAs(server, 'manager');
    const author = await signInAs(server, 'author');
    expect((await author.post('/api/assignments', greeting(FRIDAY))).code).toBe('forbidden');
    await manager.post('/api/assignments', greeting(FRIDAY));
    expect((await author.send('DELETE', '/api/assignments/greeting')).code).toBe('forbidden');
    const left = await manager.send('DELETE', '/api/assignments/greeting');
    expect(left.as(Assignments).assignments).toEqual([]);
    expect((await manager.send('DELETE', '/api/assignments/greeting')).code).toBe('not_found');
  });

  test('says what is wrong with a request that cannot be met', async () => {
    const manager = await signInAs(server, 'manager');
    const problem = async (body: object) => JSON.parse((await manager.post('/api/assignments', body)).text).error;
    expect(await problem({ module: 'nowhere', dueAt: FRIDAY })).toMatchObject({ code: 'not_found', field: 'module' });
    expect(await problem({ module: 'Not an id', dueAt: FRIDAY })).toMatchObject({ field: 'module' });
    for (const dueAt of [TEST_START, TEST_START - DAY, TEST_START + 3 * 366 * DAY, 0.5, null]) {
      expect(await problem({ module: 'greeting', dueAt })).toMatchObject({ code: 'invalid_request', field: 'dueAt' });
    }
    expect((await manager.get('/api/assignments')).as(Assignments).assignments).toEqual([]);
  });

  test('stays for a month after its day as late, then nobody is asked any more', async () => {
    const manager = await signInAs(server, 'manager');
    await manager.post('/api/assignments', greeting(FRIDAY));
    server.clock.now = FRIDAY + 29 * DAY;
    expect((await manager.get('/api/assignments')).as(Assignments).assignments).toHaveLength(1);
    server.clock.now = FRIDAY + 31 * DAY;
    expect((await manager.get('/api/assignments')).as(Assignments).assignments).toEqual([]);
  });
});
