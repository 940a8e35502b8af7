import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { Devices, Me, SignInStarted } from '#contract/account.ts';
import { deviceName } from '#server/features/accounts/device-name.ts';
import { signInMail } from '#server/features/accounts/mail-texts.ts';
import { describeEngines, makeSqliteStore, type TestStore } from '#server/testing/engines.ts';
import { startTestServer, type TestServer } from '#server/testing/server.ts';

const MINUTE = 60_000;

describeEngines('signing in', (makeStore) => {
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

  async function start(client = server.client(), email = 'ana@example.org') {
    const { id } = (await client.post('/api/sign-in', { email })).as(SignInStarted);
    return { client, id, code: client.codeSentTo(email), token: client.tokenSentTo(email) };
  }

  test('works with the code of the mail', async () => {
    const { client, id, code } = await start();
    const answer = await client.post('/api/sign-in/code', { id, code });
    expect(answer.as(Me).learner?.email).toBe('ana@example.org');
    expect((await client.get('/api/me')).as(Me).learner).toMatchObject({ email: 'ana@example.org', role: 'learner' });
  });

  test('works with the link of the mail, on another device too', async () => {
    const { token } = await start();
    const phone = server.client();
    expect((await phone.post('/api/sign-in/link', { token })).status).toBe(200);
    expect((await phone.get('/api/me')).as(Me).learner?.email).toBe('ana@example.org');
  });

  test('answers alike for a known and an unknown address', async () => {
    const client = await server.client().signIn('ana@example.org');
    const known = await client.post('/api/sign-in', { email: 'ana@example.org' });
    const unknown = await client.post('/api/sign-in', { email: 'ben@example.org' });
    expect(Object.keys(JSON.parse(known.text))).toEqual(Object.keys(JSON.parse(unknown.text)));
    expect(known.status).toBe(unknown.status);
  });

  test('takes the address however it is written: it is the same person', async () => {
    await server.client().signIn('ana@example.org');
    const { client, id, code } = await start(server.client(), 'ana@example.org');
    await client.post('/api/sign-in/code', { id, code });
    const upper = server.client();
    const { id: other } = (await upper.post('/api/sign-in', { email: ' Ana@Example.ORG ' })).as(SignInStarted);
    await upper.post('/api/sign-in/code', { id: other, code: upper.codeSentTo('ana@example.org') });
    const ids = await Promise.all([client, upper].map(async (one) => (await one.get('/api/me')).as(Me).learner?.id));
    expect(ids[0]).toBe(ids[1]);
  });

  test('lets a code be used once', async () => {
    const { client, id, code } = await start();
    await client.post('/api/sign-in/code', { id, code });
    expect((await server.client().post('/api/sign-in/code', { id, code })).code).toBe('code_expired');
  });

  test('lets a link be used once, and not after the code', async () => {
    const { client, id, code, token } = await start();
    await client.post('/api/sign-in/code', { id, code });
    expect((await server.client().post('/api/sign-in/link', { token })).code).toBe('code_expired');
  });

  test('gives five tries at a code, then even the right one is refused', async () => {
    const { client, id, code } = await start();
    const wrong = code === '000000' ? '000001' : '000000';
    for (const left of [4, 3, 2, 1]) {
      const answer = await client.post('/api/sign-in/code', { id, code: wrong });
      expect(answer.code).toBe('wrong_code');
      expect(answer.text).toContain(`Tries left: ${left}`);
    }
    expect((await client.post('/api/sign-in/code', { id, code: wrong })).code).toBe('wrong_code');
    expect((await client.post('/api/sign-in/code', { id, code })).code).toBe('code_expired');
  });

  test('counts every one of many tries sent at once', async () => {
    const { client, id, code } = await start();
    const wrong = code === '000000' ? '000001' : '000000';
    const answers = await Promise.all(
      Array.from({ length: 20 }, () => client.post('/api/sign-in/code', { id, code: wrong })),
    );
    expect(answers.filter(({ code }) => code === 'wrong_code')).toHaveLength(5);
  });

  test('ends code and link after ten minutes', async () => {
    const { client, id, code, token } = await start();
    server.clock.now += 10 * MINUTE;
    expect((await client.post('/api/sign-in/code', { id, code })).code).toBe('code_expired');
    expect((await client.post('/api/sign-in/link', { token })).code).toBe('code_expired');
  });

  test('keeps neither codes nor tokens in the database', async () => {
    const { client, id, code, token } = await start();
    await client.post('/api/sign-in/code', { id, code });
    const kept = JSON.stringify([
      await server.engine.db.selectFrom('sign_in').selectAll().execute(),
      await server.engine.db.selectFrom('account_session').selectAll().execute(),
    ]);
    expect(kept).not.toContain(`"${code}"`);
    expect(kept).not.toContain(token);
    expect(kept).not.toContain(client.cookie.split('=')[1]);
  });

  test('lists devices by name, newest first, and signs one of them out', async () => {
    const laptop = server.client();
    const { id, code } = await start(laptop);
    const agent = 'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0';
    await laptop.post('/api/sign-in/code', { id, code }, { 'user-agent': agent });
    server.clock.now += MINUTE;
    const phone = await server.client().signIn('ana@example.org');
    const { devices } = (await phone.get('/api/devices')).as(Devices);
    expect(devices.map(({ name, current }) => [name, current])).toEqual([
      ['Unknown device', true],
      ['Firefox on Linux', false],
    ]);
    expect((await phone.send('DELETE', `/api/devices/${devices[1]?.id}`)).status).toBe(200);
    expect((await laptop.get('/api/devices')).code).toBe('sign_in_required');
    expect((await phone.get('/api/devices')).as(Devices).devices).toHaveLength(1);
  });

  test('does not let one person see or end the session of another', async () => {
    const ana = await server.client().signIn('ana@example.org');
    const ben = await server.client().signIn('ben@example.org');
    const { devices } = (await ana.get('/api/devices')).as(Devices);
    expect((await ben.send('DELETE', `/api/devices/${devices[0]?.id}`)).code).toBe('not_found');
    expect((await ben.get('/api/devices')).as(Devices).devices).toHaveLength(1);
    expect((await ana.get('/api/devices')).status).toBe(200);
  });

  test('signs out here, or everywhere', async () => {
    const [one, two, three] = [server.client(), server.client(), server.client()];
    for (const client of [one, two, three]) await client.signIn('ana@example.org');
    await one.post('/api/sign-out');
    expect((await one.get('/api/me')).as(Me).learner).toBeNull();
    expect((await two.get('/api/me')).as(Me).learner).not.toBeNull();
    await two.post('/api/sign-out-everywhere');
    expect((await three.get('/api/me')).as(Me).learner).toBeNull();
  });

  test('ends a session that was not used for half a year, and keeps one that is', async () => {
    const client = await server.client().signIn('ana@example.org');
    const days = (count: number) => count * 24 * 60 * MINUTE;
    server.clock.now += days(170);
    expect((await client.get('/api/me')).as(Me).learner).not.toBeNull();
    server.clock.now += days(170);
    expect((await client.get('/api/me')).as(Me).learner).not.toBeNull();
    server.clock.now += days(181);
    expect((await client.get('/api/me')).as(Me).learner).toBeNull();
  });
});

describe('signing in', () => {
  test('is limited per address of the mail and per address of the caller', async () => {
    const store = await makeSqliteStore();
    const server = await startTestServer(store, { rateLimits: true });
    const client = server.client();
    const codes: (string | undefined)[] = [];
    for (let i = 0; i < 6; i += 1) codes.push((await client.post('/api/sign-in', { email: 'ana@example.org' })).code);
    expect(codes.slice(0, 5).every((code) => code === undefined)).toBe(true);
    expect(codes[5]).toBe('too_many_requests');
    for (let i = 0; i < 15; i += 1) await client.post('/api/sign-in', { email: `p${i}@example.org` });
    const limited = await client.post('/api/sign-in', { email: 'fresh@example.org' });
    expect(limited.code).toBe('too_many_requests');
    expect(Number(limited.headers.get('retry-after'))).toBeGreaterThan(0);
    server.clock.now += 15 * MINUTE;
    expect((await client.post('/api/sign-in', { email: 'ana@example.org' })).status).toBe(200);
    await server.stop();
    await store.remove();
  });

  test('sets a cookie that scripts cannot read and that https ties to the host', async () => {
    const store = await makeSqliteStore();
    const server = await startTestServer(store, { publicUrl: 'https://learn.example.org' });
    const client = server.client();
    const { id } = (await client.post('/api/sign-in', { email: 'ana@example.org' })).as(SignInStarted);
    const answer = await client.post('/api/sign-in/code', { id, code: client.codeSentTo('ana@example.org') });
    expect(answer.headers.get('set-cookie')).toMatch(
      /^__Host-morsel=[\w-]{43}; .*Path=\/; HttpOnly; Secure; SameSite=Lax$/,
    );
    await server.stop();
    await store.remove();
  });
});

describe('the sign-in mail', () => {
  test.each([
    ['de', 'Ihr Code', 'ltr'],
    ['de-AT', 'Ihr Code', 'ltr'],
    ['ar', 'رمزك', 'rtl'],
    ['en', 'your code', 'ltr'],
    ['tlh', 'your code', 'ltr'],
    ['__proto__', 'your code', 'ltr'],
  ])('is written in the language asked for: %s', (language, words, direction) => {
    const mail = signInMail('ana@example.org', language, '123456', 'https://a.example/sign-in/link#t');
    expect(mail.subject).toContain(words);
    expect(mail.html).toContain(`dir="${direction}"`);
    expect(mail.text).toContain('https://a.example/sign-in/link#t');
  });
});

describe('a device', () => {
  test.each([
    [
      'Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1.15 Version/18.0 Mobile/15E148 Safari/604.1',
      'Safari on iPhone',
    ],
    [
      'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 Chrome/140.0.0.0 Safari/537.36 Edg/140.0',
      'Edge on Windows',
    ],
    ['Mozilla/5.0 (Linux; Android 16) AppleWebKit/537.36 Chrome/140.0.0.0 Mobile Safari/537.36', 'Chrome on Android'],
    ['<script>', 'Unknown device'],
    [undefined, 'Unknown device'],
  ])('is called by its browser and system', (agent, name) => {
    expect(deviceName(agent)).toBe(name);
  });
});
