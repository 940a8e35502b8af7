import { randomBytes } from 'node:crypto';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { Upload } from 'tus-js-client';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { Media } from '#contract/media.ts';
import type { TestClient } from '#server/testing/client.ts';
import { describeEngines, type TestStore } from '#server/testing/engines.ts';
import { signInAs, startTestServer, type TestServer } from '#server/testing/server.ts';
import { beginUpload, continueUpload, lookedAt, offsetOf, upload } from '#server/testing/uploads.ts';

const PICTURE = await sharp(randomBytes(300 * 200 * 3), { raw: { width: 300, height: 200, channels: 3 } })
  .png()
  .toBuffer();
const HALF = Math.floor(PICTURE.length / 2);

describeEngines('an upload', (makeStore) => {
  let store: TestStore;
  let server: TestServer;
  let author: TestClient;

  beforeEach(async () => {
    store = await makeStore();
    server = await startTestServer(store, { ffmpeg: false });
    author = await signInAs(server, 'author');
  });

  afterEach(async () => {
    await server.stop();
    await store.remove();
  });

  const begin = async (name = 'a.png', size = PICTURE.length) =>
    (await beginUpload(author, name, size)).headers.get('location') ?? '';
  const filesOf = (folder: string) => {
    const entries = readdirSync(join(store.folder, 'files'), { recursive: true, withFileTypes: true });
    return entries.filter((entry) => entry.isFile() && entry.parentPath.includes(folder)).length;
  };

  test('becomes a medium with the same id, whose files are served for good', async () => {
    const medium = await upload(author, 'Grüße.png', PICTURE);
    expect(medium).toMatchObject({ name: 'Grüße.png', state: 'ready', type: 'image/png', width: 300, height: 200 });
    expect(medium.placeholder).toMatch(/^data:image\/webp;base64,/);
    expect(medium.variants.map(({ type, width }) => `${type} ${width}`)).toEqual(['image/avif 300', 'image/webp 300']);
    for (const { address, type, size } of medium.variants) {
      const served = await fetch(server.address + address);
      expect([served.status, served.headers.get('content-type')]).toEqual([200, type]);
      expect((await served.arrayBuffer()).byteLength).toBe(size);
      expect(served.headers.get('cache-control')).toContain('immutable');
      const part = await fetch(server.address + address, { headers: { range: 'bytes=2-5' } });
      expect([part.status, (await part.arrayBuffer()).byteLength]).toEqual([206, 4]);
    }
    expect((await author.get('/api/media-files')).as(Media).media.map(({ id }) => id)).toEqual([medium.id]);
  });

  test('continues where it stopped, also after the server was started anew', async () => {
    const address = await begin();
    expect((await continueUpload(author, address, 0, PICTURE.subarray(0, HALF))).headers.get('upload-offset')).toBe(
      String(HALF),
    );
    await server.stop();
    server = await startTestServer(store, { ffmpeg: false });
    author = await signInAs(server, 'author');
    expect(await offsetOf(author, address)).toBe(HALF);
    expect((await continueUpload(author, address, HALF, PICTURE.subarray(HALF))).status).toBe(204);
    expect((await lookedAt(author, address.slice('/api/uploads/'.length))).state).toBe('ready');
    expect(filesOf('pieces')).toBe(0);
  });

  test('keeps what had come when the connection broke', async () => {
    const address = await begin('a.mp3', 1_000_000);
    const broken = new ReadableStream({
      async start(controller) {
        controller.enqueue(new Uint8Array(300_000));
        await offsetOf(author, address);
        controller.error(new Error('the line went dead'));
      },
    });
    const headers = {
      'tus-resumable': '1.0.0',
      'upload-offset': '0',
      'content-type': 'application/offset+octet-stream',
      cookie: author.cookie,
      origin: 'http://localhost',
    };
    const init = { method: 'PATCH', headers, body: broken, duplex: 'half' as const };
    await expect(fetch(server.address + address, init)).rejects.toThrow();
    await expect.poll(() => offsetOf(author, address)).toBeGreaterThan(0);
    const offset = (await offsetOf(author, address)) ?? 0;
    expect((await continueUpload(author, address, offset, new Uint8Array(10))).headers.get('upload-offset')).toBe(
      String(offset + 10),
    );
  });

  test('can be asked about after its last answer was lost', async () => {
    const address = await begin();
    await continueUpload(author, address, 0, PICTURE);
    expect(await offsetOf(author, address)).toBe(PICTURE.length);
    expect((await continueUpload(author, address, PICTURE.length, new Uint8Array())).status).toBe(204);
    expect((await author.get('/api/media-files')).as(Media).media).toHaveLength(1);
  });

  test('takes bytes at the right place only, and no more than were announced', async () => {
    const address = await begin();
    expect((await continueUpload(author, address, 5, PICTURE)).code).toBe('wrong_offset');
    const both = [continueUpload(author, address, 0, PICTURE), continueUpload(author, address, 0, PICTURE)];
    const codes = (await Promise.all(both)).map(({ status }) => status).sort();
    expect(codes).toEqual([204, 409]);
    const short = await begin('a.png', 10);
    expect((await continueUpload(author, short, 0, PICTURE)).code).toBe('too_large');
    expect(filesOf('pieces')).toBe(0);
  });

  test('can be given up', async () => {
    const address = await begin();
    await continueUpload(author, address, 0, PICTURE.subarray(0, HALF));
    expect((await author.send('DELETE', address, undefined, { 'tus-resumable': '1.0.0' })).status).toBe(204);
    expect(await offsetOf(author, address)).toBeUndefined();
    expect(filesOf('pieces')).toBe(0);
  });

  test('belongs to whoever began it', async () => {
    const address = await begin();
    const other = await signInAs(server, 'admin');
    expect(await offsetOf(other, address)).toBeUndefined();
    expect((await continueUpload(other, address, 0, PICTURE)).code).toBe('not_found');
  });

  test('is not begun for what would not be taken', async () => {
    expect((await beginUpload(author, 'run.exe', 10)).code).toBe('unsupported_media_type');
    expect((await beginUpload(author, '../a.png', 10)).code).toBe('invalid_request');
    expect((await beginUpload(author, 'a.png', 0)).code).toBe('invalid_request');
    expect((await beginUpload(author, 'a.png', 30 * 1024 * 1024)).code).toBe('too_large');
    expect((await beginUpload(author, 'a.mp4', 101 * 1024 * 1024)).code).toBe('too_large');
    expect((await author.send('POST', '/api/uploads')).code).toBe('wrong_protocol');
    expect((await author.send('POST', '/api/uploads', undefined, { 'tus-resumable': '1.0.0' })).code).toBe(
      'invalid_request',
    );
  });

  test('is understood by the reference client of tus', async () => {
    const address = await new Promise<string>((resolve, reject) => {
      const tus = new Upload(PICTURE, {
        endpoint: `${server.address}/api/uploads`,
        headers: { cookie: author.cookie, origin: 'http://localhost' },
        metadata: { filename: 'a.png' },
        chunkSize: HALF,
        onError: reject,
        onSuccess: () => resolve(tus.url ?? ''),
      });
      tus.start();
    });
    expect((await lookedAt(author, address.split('/').at(-1) ?? '')).state).toBe('ready');
  });

  test('that is refused says why, and nothing of it is kept', async () => {
    const medium = await upload(author, 'a.png', Buffer.from('MZ this is a program'));
    expect(medium.state).toBe('refused');
    expect(medium.finding).toMatch(/^The content of the file is of no type that is taken/);
    expect(medium.variants).toEqual([]);
    await expect.poll(() => filesOf('files')).toBe(0);
  });
});
