import { afterEach, beforeEach, expect, test } from 'vitest';
import { Me } from '#contract/account.ts';
import { describeEngines, type TestStore } from '#server/testing/engines.ts';
import { greetingVersion, TestDevice } from '#server/testing/events.ts';
import { startTestServer, type TestServer } from '#server/testing/server.ts';

describeEngines('a learner', (makeStore) => {
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

  test('takes everything along: identity, devices, memory and every event', async () => {
    const client = await server.client().signIn('ana@example.org');
    const device = new TestDevice(await greetingVersion(client));
    for (let batch = 0; batch < 6; batch += 1) {
      await device.sync(
        client,
        Array.from({ length: 200 }, () => device.attempt()),
      );
    }
    const answer = await client.get('/api/me/export');
    expect(answer.headers.get('content-disposition')).toContain('morsel.json');
    const everything = JSON.parse(answer.text);
    expect(everything.learner).toMatchObject({ email: 'ana@example.org', role: 'learner' });
    expect(everything.devices).toHaveLength(1);
    expect(everything.memory).toMatchObject([{ key: 'greeting/who-first' }]);
    expect(everything.events).toHaveLength(1200);
    expect(everything.events[0]).toMatchObject({ kind: 'attempt', verdict: { correct: true } });
  });

  test('exports an empty log as one', async () => {
    const client = await server.client().signIn('ana@example.org');
    expect(JSON.parse((await client.get('/api/me/export')).text)).toMatchObject({ memory: [], events: [] });
  });

  test('is erased without a trace, and only with the own address as proof', async () => {
    const [ana, ben] = [server.client(), server.client()];
    await ana.signIn('ana@example.org');
    await ben.signIn('ben@example.org');
    const device = new TestDevice(await greetingVersion(ana));
    await device.sync(ana, [device.attempt()]);
    await device.sync(ben, [device.attempt()]);
    const { learner } = (await ana.get('/api/me')).as(Me);
    expect((await ana.post('/api/me/erase', { email: 'ben@example.org' })).code).toBe('invalid_request');
    expect((await ana.post('/api/me/erase', { email: 'ANA@example.org' })).status).toBe(200);
    expect((await ana.get('/api/me')).as(Me).learner).toBeNull();
    const tables = ['member', 'account_session', 'sign_in', 'learner_stream', 'event', 'memory'] as const;
    for (const table of tables) {
      const rows = JSON.stringify(await server.engine.db.selectFrom(table).selectAll().execute());
      expect(rows).not.toContain(learner?.id);
      expect(rows).not.toContain('ana@example.org');
      expect(rows).not.toBe('[]');
    }
  });
});
