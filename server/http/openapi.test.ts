import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ERROR_STATUS } from '#contract/errors.ts';
import { POLICY } from '#server/http/policy.ts';
import { makeSqliteStore, type TestStore } from '#server/testing/engines.ts';
import { startTestServer, type TestServer } from '#server/testing/server.ts';

interface Operation {
  summary?: string;
  requestBody?: unknown;
  responses: Record<string, { description: string; content?: Record<string, unknown> }>;
}

describe('the description of the API', () => {
  let store: TestStore;
  let server: TestServer;
  let text: string;
  let operations: Map<string, Operation>;

  beforeAll(async () => {
    store = await makeSqliteStore();
    server = await startTestServer(store);
    text = (await server.client().get('/api/openapi.json')).text;
    const paths: Record<string, Record<string, Operation>> = JSON.parse(text).paths;
    operations = new Map(
      Object.entries(paths).flatMap(([path, item]) =>
        Object.entries(item).map(([method, operation]) => [`${method.toUpperCase()} ${path}`, operation]),
      ),
    );
  });

  afterAll(async () => {
    await server.stop();
    await store.remove();
  });

  const named = (name: string) => name.replace(/:(\w+)/g, '{$1}');

  test('names exactly the routes that are registered, and each of them is on the policy list', () => {
    const routes = server.app.routes
      .filter(({ method }) => method !== 'ALL')
      .map(({ method, path }) => `${method} ${path}`);
    expect([...operations.keys()].sort()).toEqual([...new Set(routes.map(named))].sort());
    expect(Object.keys(POLICY).sort()).toEqual([...new Set(routes)].sort());
  });

  test('says for each what it does, what it answers and which codes can come', () => {
    for (const [name, { summary, responses, requestBody }] of operations) {
      expect(summary, name).toMatch(/^[A-Z].+\.$/);
      expect(responses['200']?.content, name).toBeDefined();
      const codes = Object.entries(responses).filter(([status]) => status !== '200');
      for (const [status, { description }] of codes) {
        for (const code of description.split(', ')) expect(ERROR_STATUS, name).toHaveProperty(code, Number(status));
      }
      if (requestBody) expect(Object.keys(responses), name).toEqual(expect.arrayContaining(['400', '413', '415']));
    }
  });

  test('refers to nothing that is not in it', () => {
    const document = JSON.parse(text);
    expect(document.openapi).toBe('3.1.0');
    const references = [...text.matchAll(/"\$ref":"([^"]+)"/g)].map(([, reference = '']) => reference);
    expect(references.length).toBeGreaterThan(10);
    for (const reference of references) {
      const [, , , name = ''] = reference.split('/');
      expect(document.components.schemas, reference).toHaveProperty(name);
    }
  });

  test('can be read as a page that loads nothing from elsewhere', async () => {
    const page = await server.client().get('/api/docs');
    for (const name of operations.keys()) expect(page.text).toContain(name);
    expect(page.text).not.toMatch(/<script|<link|src=/);
  });
});

describe('the mailbox of a local server', () => {
  test('shows mail as text, whatever is in it', async () => {
    const store = await makeSqliteStore();
    const server = await startTestServer(store);
    await server.mailbox?.send({
      to: '<b>@x',
      subject: '<script>alert(1)</script>',
      text: 'http://a.example/"><i>',
      html: '',
    });
    const { text } = await server.client().get('/mailbox');
    expect(text).not.toMatch(/<script>|<b>|<i>/);
    expect(text).toContain('&lt;script&gt;');
    await server.stop();
    await store.remove();
  });
});

describe('a local server', () => {
  test('answers under loopback names only, whatever name leads to it', async () => {
    const store = await makeSqliteStore();
    const server = await startTestServer(store, { loopbackOnly: true });
    const { port } = new URL(server.address);
    const ask = async (host: string) => (await server.app.request('/api/health', { headers: { host } }, {})).status;
    expect(await ask('evil.example')).toBe(403);
    expect(await ask(`localhost.evil.example:${port}`)).toBe(403);
    expect((await server.client().get('/api/health')).status).toBe(200);
    await server.stop();
    await store.remove();
  });
});
