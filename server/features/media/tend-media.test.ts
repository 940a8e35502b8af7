import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Medium } from '#contract/media.ts';
import { noteUses } from '#server/features/media/note-uses.ts';
import { png } from '#server/features/media/testing/samples.ts';
import { Uses } from '#server/features/media/uses.repository.ts';
import { readBucketAddress } from '#server/ports/files/bucket-address.ts';
import { BucketServer } from '#server/ports/files/testing/bucket-server.ts';
import type { TestClient } from '#server/testing/client.ts';
import { describeEngines, type TestStore } from '#server/testing/engines.ts';
import { signInAs, startTestServer, TEST_START, type TestServer } from '#server/testing/server.ts';
import { beginUpload, continueUpload, offsetOf, upload } from '#server/testing/uploads.ts';

const HOUR = 3_600_000;
const PICTURE = png(20, 10);

describeEngines('media that nothing refers to', (makeStore) => {
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

  const kept = () => {
    const entries = readdirSync(join(store.folder, 'files'), { recursive: true, withFileTypes: true });
    return entries.filter((entry) => entry.isFile()).length;
  };
  const isServed = async ({ variants }: Medium) =>
    (await fetch(server.address + (variants[0]?.address ?? ''))).status === 200;

  async function organizationId(): Promise<string> {
    return (await server.engine.db.selectFrom('organization').select('id').executeTakeFirstOrThrow()).id;
  }

  /** Publishes a version of a module that shows this medium. */
  async function show({ variants }: Medium, version: string): Promise<void> {
    const image = { t: 'image', src: variants[0]?.address ?? '', alt: 'words' } as const;
    const card = { kind: 'text', id: 'a', body: [image] } as const;
    const id = await organizationId();
    await server.engine.write((writer) =>
      noteUses(writer, id, { id: 'greeting', version, cards: [{ ...card, body: [image] }] }),
    );
  }

  async function later(hours: number): Promise<void> {
    server.clock.now += hours * HOUR;
    await server.tend();
  }

  test('are thrown away after a day, with their files', async () => {
    const medium = await upload(author, 'a.png', PICTURE);
    await later(23);
    expect(await isServed(medium)).toBe(true);
    await later(2);
    expect(await isServed(medium)).toBe(false);
    expect((await author.get(`/api/media-files/${medium.id}`)).code).toBe('not_found');
    expect(kept()).toBe(0);
  });

  test('are kept as long as a published version shows them, and a day longer', async () => {
    const medium = await upload(author, 'a.png', PICTURE);
    await show(medium, 'one');
    await show(medium, 'two');
    await later(48);
    expect(await isServed(medium)).toBe(true);
    const uses = new Uses(await organizationId());
    await server.engine.write((writer) => uses.remove(writer, 'greeting', 'one', server.clock.now));
    await later(48);
    expect(await isServed(medium)).toBe(true);
    await server.engine.write((writer) => uses.remove(writer, 'greeting', 'two', server.clock.now));
    await later(23);
    expect(await isServed(medium)).toBe(true);
    await later(2);
    expect(await isServed(medium)).toBe(false);
  });

  test('leave the files that other media have too', async () => {
    const first = await upload(author, 'a.png', PICTURE);
    server.clock.now += 20 * HOUR;
    const second = await upload(author, 'b.png', PICTURE);
    expect(second.variants).toEqual(first.variants);
    await later(5);
    expect((await author.get(`/api/media-files/${first.id}`)).code).toBe('not_found');
    expect(await isServed(second)).toBe(true);
  });

  test('never take files from an upload of the same content that comes at that moment', async () => {
    for (let round = 0; round < 5; round++) {
      await upload(author, 'a.png', PICTURE);
      server.clock.now += 25 * HOUR;
      const [fresh] = await Promise.all([upload(author, 'b.png', PICTURE), server.tend(), server.tend()]);
      expect(fresh.state).toBe('ready');
      expect(await isServed(fresh)).toBe(true);
      server.clock.now += 25 * HOUR;
      await server.tend();
    }
    expect(kept()).toBe(0);
  });

  test('are not looked for among uploads that are still arriving, until nobody continues them', async () => {
    const begun = await beginUpload(author, 'a.png', PICTURE.length);
    const address = begun.headers.get('location') ?? '';
    await continueUpload(author, address, 0, PICTURE.subarray(0, 10));
    await later(23);
    expect(await offsetOf(author, address)).toBe(10);
    await later(2);
    expect(await offsetOf(author, address)).toBeUndefined();
    expect(kept()).toBe(0);
  });

  test('make room again', async () => {
    await server.stop();
    server = await startTestServer(store, { ffmpeg: false, mediaQuota: 5000 });
    author = await signInAs(server, 'author');
    await beginUpload(author, 'a.png', 4900);
    expect((await beginUpload(author, 'a.png', 200)).code).toBe('too_large');
    await later(25);
    expect((await beginUpload(author, 'a.png', 200)).status).toBe(201);
  });
});

describeEngines('media in a bucket', (makeStore) => {
  test('are uploaded, served and thrown away like others', async () => {
    const bucket = new BucketServer('lessons');
    const address = readBucketAddress(await bucket.listen());
    const store = await makeStore();
    const server = await startTestServer(store, { ffmpeg: false, ...(address ? { bucket: address } : {}) });
    const medium = await upload(await signInAs(server, 'author'), 'a.png', PICTURE);
    const served = await fetch(server.address + (medium.variants[0]?.address ?? ''), {
      headers: { range: 'bytes=4-7' },
    });
    expect([served.status, await served.text()]).toEqual([206, 'ftyp']);
    expect([...bucket.objects.keys()].every((key) => /^files\/[0-9a-f]{64}$/.test(key))).toBe(true);
    server.clock.now = TEST_START + 25 * HOUR;
    await server.tend();
    expect(bucket.objects.size).toBe(0);
    await server.stop();
    await bucket.close();
    await store.remove();
  });
});
