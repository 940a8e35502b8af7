import { once } from 'node:events';
import { createServer } from 'node:net';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { makeSqliteStore, type TestStore } from '#server/testing/engines.ts';
import { environmentOf, runProcess, startProcess } from '#server/testing/process.ts';

describe('starting the server', () => {
  let store: TestStore;

  beforeEach(async () => {
    store = await makeSqliteStore();
  });

  afterEach(() => store.remove());

  test('is refused to a second process on the same data folder, with a sentence', async () => {
    const first = await startProcess(store);
    const second = await runProcess(environmentOf(store));
    expect(second.code).toBe(1);
    expect(second.said).toMatch(/^The data folder .* is in use by another Morsel process\. .*DATA_DIR\.\n$/);
    expect((await fetch(`${first.address}/api/health`)).status).toBe(200);
    await first.kill();
    expect(await (await startProcess(store)).stop()).toBe(0);
  });

  test('ends with a sentence and no stack for wrong settings', async () => {
    const { code, said } = await runProcess({ PORT: 'many', LOG_LEVEL: 'loud' });
    expect(code).toBe(1);
    expect(said).toContain('PORT is many');
    expect(said).not.toMatch(/\n\s+at /);
  });

  test('ends with a sentence and no stack when the database does not answer', async () => {
    const env = { ...environmentOf(store), DATABASE_URL: 'postgres://nobody:secret@127.0.0.1:1/none' };
    const { code, said } = await runProcess(env);
    expect(code).toBe(1);
    expect(said).toMatch(/^PostgreSQL at DATABASE_URL cannot be used: .*\n$/);
    expect(said).not.toContain('secret');
  });

  test('ends with a sentence when the port is taken', async () => {
    const other = createServer().listen(0, '127.0.0.1');
    await once(other, 'listening');
    const address = other.address();
    const port = String(typeof address === 'object' && address ? address.port : 0);
    const { code, said } = await runProcess({ ...environmentOf(store), PORT: port });
    other.close();
    expect([code, said]).toEqual([1, expect.stringContaining(`Port ${port} on 127.0.0.1 is in use.`)]);
  });
});
