import { appendFileSync, cpSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { glb } from '#server/features/media/testing/samples.ts';
import { hashOf } from '#server/ids.ts';
import { makeSqliteStore, type TestStore } from '#server/testing/engines.ts';
import { startTestServer, TEST_LIBRARY, type TestServer } from '#server/testing/server.ts';

const SOUND = Buffer.from(Array.from({ length: 5000 }, (_, index) => index % 251));
const NAME = `${hashOf(SOUND).slice(0, 32)}.mp3`;
const TYPES = { 'a.mp4': 'video/mp4', 'a.webm': 'video/webm', 'a.m4a': 'audio/mp4', 'a.glb': 'model/gltf-binary' };

/** Models are looked into, so this one is real. */
function contentOf(name: string): Buffer {
  return name === 'a.glb' ? glb({ asset: { version: '2.0' } }) : Buffer.from(name);
}

describe('media beside a module', () => {
  let store: TestStore;
  let server: TestServer;
  let folder: string;

  beforeEach(async () => {
    store = await makeSqliteStore();
    folder = join(store.folder, 'library');
    cpSync(TEST_LIBRARY, folder, { recursive: true });
    writeFileSync(join(folder, 'basics/greeting/voice.mp3'), SOUND);
    writeFileSync(join(folder, 'basics/greeting/voice.vtt'), `WEBVTT\n\n${'NOTE hello\n'.repeat(100)}`);
    for (const name of Object.keys(TYPES)) writeFileSync(join(folder, 'basics/greeting', name), contentOf(name));
    server = await startTestServer(store, { libraryDir: folder });
  });

  afterEach(async () => {
    await server.stop();
    await store.remove();
  });

  function ask(name: string, headers: Record<string, string> = {}, method = 'GET') {
    return fetch(`${server.address}/api/media/${name}`, { method, headers });
  }

  const bytes = async (response: Response) => Buffer.from(await response.arrayBuffer());

  test('is served whole, for good, under the name of its content', async () => {
    const response = await ask(NAME);
    expect(response.status).toBe(200);
    expect(await bytes(response)).toEqual(SOUND);
    const { headers } = response;
    expect(headers.get('content-type')).toBe('audio/mpeg');
    expect(headers.get('content-length')).toBe('5000');
    expect(headers.get('accept-ranges')).toBe('bytes');
    expect(headers.get('cache-control')).toContain('immutable');
    expect(headers.get('etag')).toMatch(/^"[0-9a-f]{32}"$/);
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('content-security-policy')).toContain('sandbox');
  });

  test('has the type of its name', async () => {
    for (const [name, type] of Object.entries(TYPES)) {
      const response = await ask(`${hashOf(contentOf(name)).slice(0, 32)}.${name.slice(2)}`);
      expect(await bytes(response)).toEqual(contentOf(name));
      expect(response.headers.get('content-type')).toBe(type);
    }
  });

  test('is served by ranges', async () => {
    const response = await ask(NAME, { range: 'bytes=1000-1999' });
    expect(response.status).toBe(206);
    expect(response.headers.get('content-range')).toBe('bytes 1000-1999/5000');
    expect(await bytes(response)).toEqual(SOUND.subarray(1000, 2000));
    const end = await ask(NAME, { range: 'bytes=-10' });
    expect(await bytes(end)).toEqual(SOUND.subarray(4990));
  });

  test('says its size to a range beyond its end', async () => {
    const response = await ask(NAME, { range: 'bytes=5000-' });
    expect([response.status, response.headers.get('content-range')]).toEqual([416, 'bytes */5000']);
  });

  test('continues only for whom has the same bytes', async () => {
    const etag = (await ask(NAME)).headers.get('etag') ?? '';
    expect((await ask(NAME, { range: 'bytes=9-', 'if-range': etag })).status).toBe(206);
    expect((await ask(NAME, { range: 'bytes=9-', 'if-range': '"other"' })).status).toBe(200);
    expect((await ask(NAME, { range: 'bytes=9-', 'if-range': `W/${etag}` })).status).toBe(200);
    expect((await ask(NAME, { 'if-none-match': etag })).status).toBe(304);
  });

  test('says everything but its bytes to HEAD', async () => {
    const response = await ask(NAME, {}, 'HEAD');
    expect(response.headers.get('content-length')).toBe('5000');
    expect((await bytes(response)).length).toBe(0);
  });

  test('is sent compressed where it is text', async () => {
    const text = `WEBVTT\n\n${'NOTE hello\n'.repeat(100)}`;
    const response = await ask(`${hashOf(text).slice(0, 32)}.vtt`, { 'accept-encoding': 'br', range: 'bytes=0-3' });
    expect(response.headers.get('content-encoding')).toBe('br');
    expect(response.headers.get('content-type')).toBe('text/vtt; charset=utf-8');
    expect([response.status, await response.text()]).toEqual([200, text]);
  });

  test('is gone once the file was changed, for its address names its content', async () => {
    appendFileSync(join(folder, 'basics/greeting/voice.mp3'), 'more');
    expect((await ask(NAME)).status).toBe(404);
  });
});
