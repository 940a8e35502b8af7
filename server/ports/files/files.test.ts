import { createHash, randomBytes, randomUUID } from 'node:crypto';
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { readBucketAddress } from '#server/ports/files/bucket-address.ts';
import { FolderFiles } from '#server/ports/files/drivers/folder.ts';
import { S3Files } from '#server/ports/files/drivers/s3.ts';
import { type ByteStream, FileMissing, type Files, FilesUnavailable } from '#server/ports/files/files.ts';
import { BucketServer } from '#server/ports/files/testing/bucket-server.ts';

interface Place {
  readonly files: Files;
  /** Files, pieces and whatever else lies there. */
  count(): number;
  end(): Promise<void>;
}

async function folderPlace(): Promise<Place> {
  const folder = mkdtempSync(join(tmpdir(), 'morsel-files-'));
  const count = () => readdirSync(folder, { recursive: true, withFileTypes: true }).filter((e) => e.isFile()).length;
  return { files: new FolderFiles(folder), count, end: async () => rmSync(folder, { recursive: true }) };
}

async function bucketPlace(): Promise<Place> {
  const server = new BucketServer('lessons');
  const bucket = readBucketAddress(await server.listen());
  if (!bucket) throw new Error('The address of the bucket cannot be read.');
  return { files: new S3Files(bucket), count: () => server.objects.size, end: () => server.close() };
}

async function* inPieces(content: Buffer, bytes: number) {
  for (let at = 0; at < content.length; at += bytes) yield content.subarray(at, at + bytes);
}

const all = async (stream: ByteStream) => Buffer.from(await new Response(stream).arrayBuffer());

const CONTENT = randomBytes(300_000);
const HASH = createHash('sha256').update(CONTENT).digest('hex');

for (const [name, make] of [
  ['a folder', folderPlace],
  ['a bucket', bucketPlace],
] as const) {
  describe(`files in ${name}`, () => {
    let place: Place;
    let files: Files;

    beforeEach(async () => {
      place = await make();
      files = place.files;
    });

    afterEach(() => place.end());

    test('are named by their content and come back as they were', async () => {
      expect(await files.put(inPieces(CONTENT, 65_536))).toEqual({ hash: HASH, size: CONTENT.length });
      expect(await files.size(HASH)).toBe(CONTENT.length);
      expect((await all(await files.read(HASH))).equals(CONTENT)).toBe(true);
    });

    test('are read in part', async () => {
      await files.put(inPieces(CONTENT, 65_536));
      const read = async (start: number, end: number) => all(await files.read(HASH, { start, end }));
      expect(await read(0, 0)).toEqual(CONTENT.subarray(0, 1));
      expect((await read(70_000, 199_999)).equals(CONTENT.subarray(70_000, 200_000))).toBe(true);
      expect(await read(CONTENT.length - 5, CONTENT.length - 1)).toEqual(CONTENT.subarray(-5));
    });

    test('are kept once, however often and however many at a time they come', async () => {
      const stored = await Promise.all([7777, 50_000, 300_000].map((bytes) => files.put(inPieces(CONTENT, bytes))));
      expect(new Set(stored.map(({ hash }) => hash))).toEqual(new Set([HASH]));
      expect(place.count()).toBe(1);
      expect((await all(await files.read(HASH))).equals(CONTENT)).toBe(true);
    });

    test('may be empty', async () => {
      const { hash, size } = await files.put(inPieces(Buffer.alloc(0), 1));
      expect([size, await files.size(hash), (await all(await files.read(hash))).length]).toEqual([0, 0, 0]);
    });

    test('leave nothing behind when their source breaks', async () => {
      async function* broken() {
        yield CONTENT;
        throw new Error('the line went dead');
      }
      await expect(files.put(broken())).rejects.toThrow('the line went dead');
      expect(place.count()).toBe(0);
    });

    test('can be removed, and are missing then', async () => {
      await files.put(inPieces(CONTENT, 65_536));
      await files.remove(HASH);
      await files.remove(HASH);
      expect(await files.size(HASH)).toBeUndefined();
      await expect(files.read(HASH)).rejects.toThrow(FileMissing);
      expect(place.count()).toBe(0);
    });

    test('arrive in pieces, which are kept apart', async () => {
      const [first, second] = [randomUUID(), randomUUID()];
      await files.putPiece(first, CONTENT.subarray(0, 100));
      await files.putPiece(second, CONTENT.subarray(100, 300));
      expect(await all(await files.readPiece(second))).toEqual(CONTENT.subarray(100, 300));
      expect(await all(await files.readPiece(first))).toEqual(CONTENT.subarray(0, 100));
      await files.removePiece(first);
      await files.removePiece(first);
      await expect(files.readPiece(first)).rejects.toThrow(FileMissing);
      expect(place.count()).toBe(1);
    });

    test('have no other names than hashes', async () => {
      for (const hash of ['', '../../etc/passwd', HASH.slice(1), `${HASH}/`, HASH.toUpperCase()]) {
        await expect(files.read(hash)).rejects.toThrow(TypeError);
        await expect(files.readPiece(hash)).rejects.toThrow(TypeError);
      }
    });

    test('can be kept there', async () => {
      await files.check();
      expect(place.count()).toBe(0);
    });
  });
}

describe('a place where files cannot be kept', () => {
  test('is named, with what to do: a folder', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'morsel-files-'));
    writeFileSync(join(folder, 'files'), 'a file, not a folder');
    await expect(new FolderFiles(join(folder, 'files')).check()).rejects.toThrow(FilesUnavailable);
    rmSync(folder, { recursive: true });
  });

  test('is named, with what to do: a bucket that is not there, and one that does not answer', async () => {
    const server = new BucketServer('lessons');
    const address = (await server.listen()).replace('/lessons?', '/others?');
    const bucket = readBucketAddress(address);
    if (!bucket) throw new Error('The address of the bucket cannot be read.');
    const files = new S3Files(bucket);
    await expect(files.check()).rejects.toThrow(/There is no bucket http:\/\/127\.0\.0\.1:\d+\/others, .+ FILES/);
    await server.close();
    await expect(files.check()).rejects.toThrow(FilesUnavailable);
  });
});

describe('the address of a bucket', () => {
  test('says where it is and who may use it', () => {
    expect(readBucketAddress('s3://AKIA:a%2Fb@s3.eu-central-1.amazonaws.com/my-lessons?region=eu-central-1')).toEqual({
      endpoint: 'https://s3.eu-central-1.amazonaws.com/my-lessons',
      region: 'eu-central-1',
      accessKeyId: 'AKIA',
      secretAccessKey: 'a/b',
    });
    expect(readBucketAddress('s3+http://a:b@localhost:9000/lessons')).toMatchObject({
      endpoint: 'http://localhost:9000/lessons',
      region: 'auto',
    });
  });

  test.each([
    '',
    'lessons',
    's3://host/bucket',
    's3://a:b@host',
    's3://a:b@host/a/b',
    'https://a:b@host/b',
    's3://a:%zz@h/bucket',
  ])('is not %s', (text) => {
    expect(readBucketAddress(text)).toBeUndefined();
  });
});
