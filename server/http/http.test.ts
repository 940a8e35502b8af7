import { createHash } from 'node:crypto';
import { connect } from 'node:net';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { FROM_ANYWHERE, POLICY } from '#server/http/policy.ts';
import { newId } from '#server/ids.ts';
import type { TestClient } from '#server/testing/client.ts';
import { describeEngines, type TestStore } from '#server/testing/engines.ts';
import { PUBLIC_URL, signInAs, startTestServer, TEST_START, type TestServer } from '#server/testing/server.ts';

const BODIES: Readonly<Record<string, unknown>> = {
  'POST /api/sign-in': { email: 'x@example.org' },
  'POST /api/sign-in/code': { id: 'x', code: '000000' },
  'POST /api/sign-in/link': { token: 'x'.repeat(43) },
  'POST /api/sync': { events: [], sentAt: TEST_START, device: newId(TEST_START) },
  'POST /api/setup': { organization: 'Bakery' },
  'POST /api/me/podcast': { language: 'en' },
  'POST /api/me/erase': { email: 'not-the-one@example.org' },
};

function addressOf(path: string): string {
  return path
    .replace(':id', newId(TEST_START))
    .replace(':version', '0'.repeat(16))
    .replace(':file', 'x.svg')
    .replace(':card', 'x');
}

describeEngines('the API', (makeStore) => {
  let store: TestStore;
  let server: TestServer;
  let guest: TestClient;

  beforeAll(async () => {
    store = await makeStore();
    server = await startTestServer(store);
    guest = server.client();
  });

  afterAll(async () => {
    await server.stop();
    await store.remove();
  });

  function call(client: TestClient, name: string, headers: Record<string, string> = {}) {
    const [method = '', path = ''] = name.split(' ');
    const body = BODIES[name];
    const json: Record<string, string> = body ? { 'content-type': 'application/json' } : {};
    return client.send(method, addressOf(path), body ? JSON.stringify(body) : undefined, { ...json, ...headers });
  }

  describe('lets in', () => {
    for (const [name, who] of Object.entries(POLICY)) {
      const closed = who !== 'public' && who !== 'visitor';
      test(`${closed ? `only ${who}s` : 'everyone'} to ${name}`, async () => {
        const asGuest = await call(guest, name);
        if (closed) expect(asGuest.code).toBe('sign_in_required');
        else expect([401, 403]).not.toContain(asGuest.status);
        const forged = await call(guest, name, { cookie: 'morsel=forged' });
        if (closed) expect(forged.code).toBe('sign_in_required');
        const below = who === 'author' ? 'learner' : who === 'manager' ? 'author' : undefined;
        if (below) expect((await call(await signInAs(server, below), name)).code).toBe('forbidden');
        const client =
          who === 'author' || who === 'manager'
            ? await signInAs(server, who)
            : await server.client().signIn('member@example.org');
        expect([401, 403, 500]).not.toContain((await call(client, name)).status);
      });
    }
  });

  describe('does nothing for a page of another site', () => {
    const unsafe = Object.keys(POLICY).filter((name) => !name.startsWith('GET ') && !FROM_ANYWHERE.has(name));
    test.each(unsafe)('%s', async (name) => {
      const member = await server.client().signIn('member@example.org');
      const strangers: Record<string, string>[] = [
        { origin: 'https://evil.example' },
        { origin: 'null' },
        { origin: `${PUBLIC_URL}.evil.example` },
        { origin: PUBLIC_URL, 'sec-fetch-site': 'cross-site' },
        { origin: PUBLIC_URL, 'sec-fetch-site': 'same-site' },
      ];
      for (const headers of strangers) expect((await call(member, name, headers)).code).toBe('cross_origin');
    });
  });

  test('answers an unknown address and a wrong method with a code', async () => {
    expect((await guest.get('/api/nothing')).code).toBe('not_found');
    expect((await guest.get('/api')).code).toBe('not_found');
    expect((await guest.post('/nothing')).code).toBe('not_found');
    const wrong = await guest.send('PUT', '/api/sync');
    expect([wrong.code, wrong.headers.get('allow')]).toEqual(['method_not_allowed', 'POST']);
  });

  test('takes JSON only, whole, and not too much of it', async () => {
    const send = (body: string, type = 'application/json') =>
      guest.send('POST', '/api/sign-in', body, { 'content-type': type });
    expect((await send('email=a', 'application/x-www-form-urlencoded')).code).toBe('unsupported_media_type');
    expect((await send('{}', 'text/plain')).code).toBe('unsupported_media_type');
    expect((await guest.send('POST', '/api/sign-in')).code).toBe('unsupported_media_type');
    expect((await send('{"email":')).code).toBe('malformed_json');
    expect((await send('')).code).toBe('malformed_json');
    expect((await send(JSON.stringify({ email: 'x'.repeat(20_000) }))).code).toBe('too_large');
    expect((await send('[]')).code).toBe('invalid_request');
    expect((await send('null')).code).toBe('invalid_request');
    expect((await send('{"__proto__":{"email":"a@b.example"}}')).code).toBe('invalid_request');
  });

  test('counts a body that does not say its length', async () => {
    const head = `POST /api/sign-in HTTP/1.1\r\nHost: localhost\r\nOrigin: ${PUBLIC_URL}\r\nContent-Type: application/json\r\n`;
    const chunk = `2000\r\n${'x'.repeat(0x2000)}\r\n`;
    const request = `${head}Transfer-Encoding: chunked\r\n\r\n${chunk.repeat(3)}0\r\n\r\n`;
    expect(await rawRequest(server.address, request)).toMatch(/^HTTP\/1\.1 413 /);
  });

  test.each([
    '/%',
    '/%zz',
    '/%00',
    '/..%2f..%2fpackage.json',
    '/../../package.json',
    '/%2e%2e/%2e%2e/etc/passwd',
    '//etc/passwd',
    '/api/modules/%00/0000000000000000',
    '/api/modules/greeting/%c3%28',
    '/api/modules/..%2f..%2f/0000000000000000',
    '/api/media/..%2f..%2f..%2fpackage.json',
    '/api/media/%00.svg',
    '/api/media/__proto__',
    '/api/library?language=%00',
    "/api/library?language=de'--",
    '/api/library?language=__proto__',
    '/api/library/words?language=constructor',
    `/api/library?language=${'a'.repeat(5000)}`,
    '/api/devices/%00',
    `/${'a/'.repeat(3000)}`,
  ])('is not led astray by the address %s', async (address) => {
    const text = await rawRequest(
      server.address,
      `GET ${address} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n`,
    );
    expect(text).toMatch(/^HTTP\/1\.1 (200|30\d|400|401|404|405|414|431) /);
    expect(text).not.toMatch(/root:|"devDependencies"|node_modules|at .*\.ts:/);
  });

  test.each([
    'NONSENSE\r\n\r\n',
    'GET / HTTP/9.9\r\n\r\n',
    `GET / HTTP/1.1\r\nHost: localhost\r\nX: ${'y'.repeat(100_000)}\r\n\r\n`,
    'POST /api/sign-in HTTP/1.1\r\nHost: localhost\r\nContent-Length: -1\r\n\r\n',
    'POST /api/sign-in HTTP/1.1\r\nHost: localhost\r\nContent-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n',
    'GET / HTTP/1.1\r\nHost: a b c\r\nConnection: close\r\n\r\n',
  ])('answers what is not proper HTTP with a 4xx and lives on', async (request) => {
    expect(await rawRequest(server.address, request)).toMatch(/^HTTP\/1\.1 4\d\d /);
    expect((await guest.get('/api/health')).status).toBe(200);
  });

  test.each([
    ['/api/sign-in', { email: 'nul\u0000@example.org' }],
    ['/api/sign-in', { email: 'a@example.org', language: '\u0000' }],
    ['/api/sign-in', { email: ['a@example.org'] }],
    ['/api/sign-in/code', { id: '\u0000', code: '123456' }],
    ['/api/sign-in/code', { id: '\ud800', code: '123456' }],
    ['/api/sign-in/link', { token: '\u0000'.repeat(43) }],
    ['/api/setup', { organization: 'a\u0000b' }],
    ['/api/setup', { organization: '\ud800' }],
    ['/api/setup', { organization: 'x', code: '\u0000' }],
    ['/api/me/erase', { email: "a@example.org' or 1=1 --" }],
    ['/api/sync', { events: [{ id: '\u0000' }], sentAt: 1e308, device: '\u0000' }],
    ['/api/sync', { events: [], sentAt: TEST_START, device: newId(TEST_START), cursor: '\u0000' }],
  ])('is not upset by hostile values at %s', async (path, body) => {
    const member = await server.client().signIn('member@example.org');
    const { status, text } = await member.post(path, body);
    expect(status).toBeLessThan(500);
    expect(text).not.toMatch(/at .*\.ts:|sqlite|SELECT|syntax/i);
  });

  test('tells the browser to be strict', async () => {
    const { headers } = await guest.get('/api/health');
    expect(headers.get('content-security-policy')).toContain("default-src 'none'");
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('referrer-policy')).toBe('same-origin');
    expect(headers.get('cross-origin-opener-policy')).toBe('same-origin');
    expect(headers.get('cache-control')).toBe('no-store');
  });
});

describeEngines('the web app', (makeStore) => {
  let store: TestStore;
  let server: TestServer;

  beforeAll(async () => {
    store = await makeStore();
    server = await startTestServer(store);
  });

  afterAll(async () => {
    await server.stop();
    await store.remove();
  });

  test('runs the scripts of its page and no others', async () => {
    const page = await server.client().get('/');
    const inline = /<script>(.*)<\/script>/.exec(page.text)?.[1] ?? '';
    const hash = createHash('sha256').update(inline).digest('base64');
    const policy = page.headers.get('content-security-policy') ?? '';
    expect(policy).toContain(`script-src 'self' 'sha256-${hash}';`);
    expect(policy).not.toContain('unsafe-eval');
    expect(policy).toContain("require-trusted-types-for 'script'");
  });

  test('opens at every address of its own', async () => {
    const page = await server.client().get('/learn/session');
    expect([page.status, page.headers.get('content-type')]).toEqual([200, 'text/html; charset=utf-8']);
    expect((await server.client().get('/missing.js')).code).toBe('not_found');
  });

  test('lets hashed files be kept for good and asks for the page each time', async () => {
    const client = server.client();
    expect((await client.get('/_app/immutable/start.js')).headers.get('cache-control')).toContain('immutable');
    const page = await client.get('/');
    expect(page.headers.get('cache-control')).toBe('no-cache');
    expect((await client.get('/', { 'if-none-match': page.headers.get('etag') ?? '' })).status).toBe(304);
  });
});

/** Sends bytes as they are and answers what came back before the connection ended. */
function rawRequest(address: string, bytes: string): Promise<string> {
  const { hostname, port } = new URL(address);
  return new Promise((resolve, reject) => {
    let text = '';
    const socket = connect(Number(port), hostname, () => socket.write(bytes));
    socket.setTimeout(10_000, () => socket.destroy(new Error(`no answer to ${bytes.slice(0, 60)}`)));
    socket.on('data', (chunk) => {
      text += chunk.toString();
      if (/\r\n\r\n/.test(text)) socket.end();
    });
    socket.on('close', () => resolve(text));
    socket.on('error', (error: NodeJS.ErrnoException) => (error.code === 'ECONNRESET' ? resolve(text) : reject(error)));
  });
}
