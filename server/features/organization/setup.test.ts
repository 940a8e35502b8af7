import { afterEach, beforeEach, expect, test } from 'vitest';
import { Me } from '#contract/account.ts';
import type { Config } from '#server/config.ts';
import { describeEngines, type TestStore } from '#server/testing/engines.ts';
import { startTestServer, type TestServer } from '#server/testing/server.ts';

const PUBLIC: Partial<Config> = { local: false, publicUrl: 'https://learn.example.org' };

describeEngines('setting up', (makeStore) => {
  let store: TestStore;
  let server: TestServer;

  beforeEach(async () => {
    store = await makeStore();
  });

  afterEach(async () => {
    await server.stop();
    await store.remove();
  });

  test('makes the first person the owner, and nobody after', async () => {
    server = await startTestServer(store);
    const ana = await server.client().signIn('ana@example.org');
    const ben = await server.client().signIn('ben@example.org');
    expect((await ana.get('/api/me')).as(Me)).toMatchObject({
      organization: { hasOwner: false },
      setupCodeNeeded: false,
    });
    const answers = await Promise.all([ana, ben].map((one) => one.post('/api/setup', { organization: ' Bakery ' })));
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
    const [first] = [ana, ben].filter((_, index) => answers[index]?.status === 200);
    expect((await first?.get('/api/me'))?.as(Me)).toMatchObject({
      learner: { role: 'owner' },
      organization: { name: 'Bakery', hasOwner: true },
    });
  });

  test('asks on a public server for the code that the server printed', async () => {
    server = await startTestServer(store, PUBLIC);
    const ana = await server.client().signIn('ana@example.org');
    expect((await ana.get('/api/me')).as(Me).setupCodeNeeded).toBe(true);
    expect((await ana.post('/api/setup', { organization: 'Bakery' })).code).toBe('wrong_code');
    expect((await ana.post('/api/setup', { organization: 'Bakery', code: 'AAAA-AAAA' })).code).toBe('wrong_code');
    const code = server.setupCode?.toLowerCase();
    expect((await ana.post('/api/setup', { organization: 'Bakery', code })).status).toBe(200);
  });

  test('prints the same code until there is an owner, then none', async () => {
    server = await startTestServer(store, PUBLIC);
    const code = server.setupCode;
    await server.stop();
    server = await startTestServer(store, PUBLIC);
    expect(server.setupCode).toBe(code);
    const ana = await server.client().signIn('ana@example.org');
    await ana.post('/api/setup', { organization: 'Bakery', code });
    await server.stop();
    server = await startTestServer(store, PUBLIC);
    expect(server.setupCode).toBeUndefined();
    expect((await server.client().get('/api/me')).as(Me).organization).toEqual({ name: 'Bakery', hasOwner: true });
  });
});
