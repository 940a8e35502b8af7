import { openAsBlob } from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { S3mini } from 's3mini';
import {
  type ByteStream,
  checkHash,
  checkPiece,
  FileMissing,
  type FileRange,
  type Files,
  FilesUnavailable,
  type StoredFile,
} from '#server/ports/files/files.ts';
import { spool } from '#server/ports/files/spool.ts';

/** Where the bucket is and who may use it. */
export interface Bucket {
  /** With the bucket's name as its path. */
  readonly endpoint: string;
  readonly region: string;
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
}

/** Files in a bucket that speaks the protocol of S3: `files/<hash>` and `pieces/<id>`. */
export class S3Files implements Files {
  readonly #bucket: S3mini;
  readonly #address: string;

  constructor(bucket: Bucket) {
    this.#bucket = new S3mini(bucket);
    this.#address = bucket.endpoint;
  }

  async put(source: AsyncIterable<Uint8Array>): Promise<StoredFile> {
    const { path, hash, size } = await spool(join(tmpdir(), 'morsel-files'), source);
    try {
      const checksum = Buffer.from(hash, 'hex').toString('base64');
      await this.#bucket.putObject(
        keyOf(hash),
        await openAsBlob(path),
        'application/octet-stream',
        undefined,
        { 'x-amz-checksum-sha256': checksum },
        size,
      );
    } finally {
      await rm(path, { force: true });
    }
    return { hash, size };
  }

  async size(hash: string): Promise<number | undefined> {
    const key = keyOf(hash);
    return (await this.#bucket.objectExists(key)) ? this.#bucket.getContentLength(key) : undefined;
  }

  async read(hash: string, range?: FileRange): Promise<ByteStream> {
    return this.#read(keyOf(hash), range);
  }

  async remove(hash: string): Promise<void> {
    await this.#bucket.deleteObject(keyOf(hash));
  }

  async putPiece(id: string, bytes: Uint8Array): Promise<void> {
    await this.#bucket.putObject(pieceKey(id), Buffer.from(bytes));
  }

  async readPiece(id: string): Promise<ByteStream> {
    return this.#read(pieceKey(id));
  }

  async removePiece(id: string): Promise<void> {
    await this.#bucket.deleteObject(pieceKey(id));
  }

  async check(): Promise<void> {
    const there = await this.#bucket.bucketExists().catch((error: unknown) => {
      const reason = error instanceof Error ? error.message : String(error);
      throw new FilesUnavailable(`The bucket ${this.#address} does not answer (${reason}). Check FILES.`);
    });
    if (there) return;
    throw new FilesUnavailable(
      `There is no bucket ${this.#address}, or the key in FILES may not use it. Make it first.`,
    );
  }

  async #read(key: string, range?: FileRange): Promise<ByteStream> {
    const { start, end } = range ?? { start: 0, end: -1 };
    const response = await this.#bucket.getObjectRaw(key, !range, start, end + 1).catch((error: unknown) => {
      if (error instanceof Error && 'status' in error && error.status === 404) throw new FileMissing(key);
      throw error;
    });
    return (response.body as ByteStream | null) ?? (new Blob([new Uint8Array()]).stream() as ByteStream);
  }
}

function keyOf(hash: string): string {
  return `files/${checkHash(hash)}`;
}

function pieceKey(id: string): string {
  return `pieces/${checkPiece(id)}`;
}
