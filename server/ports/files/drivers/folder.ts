import { createReadStream } from 'node:fs';
import { mkdir, open, rename, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { Readable } from 'node:stream';
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
import { type Spooled, spool } from '#server/ports/files/spool.ts';

/** Files in a folder of this machine: `ab/abcd...` by content, `pieces/` and `tmp/` beside them. */
export class FolderFiles implements Files {
  readonly #folder: string;

  constructor(folder: string) {
    this.#folder = folder;
  }

  async put(source: AsyncIterable<Uint8Array>): Promise<StoredFile> {
    const spooled = await spool(this.#temporary, source);
    await this.#move(spooled, this.#path(spooled.hash));
    return { hash: spooled.hash, size: spooled.size };
  }

  async size(hash: string): Promise<number | undefined> {
    return sizeOf(this.#path(hash));
  }

  async read(hash: string, range?: FileRange): Promise<ByteStream> {
    return readFrom(this.#path(hash), range);
  }

  async remove(hash: string): Promise<void> {
    await rm(this.#path(hash), { force: true });
  }

  async putPiece(id: string, bytes: Uint8Array): Promise<void> {
    const path = this.#piece(id);
    await this.#move(await spool(this.#temporary, once(bytes)), path);
  }

  async readPiece(id: string): Promise<ByteStream> {
    return readFrom(this.#piece(id));
  }

  async removePiece(id: string): Promise<void> {
    await rm(this.#piece(id), { force: true });
  }

  async check(): Promise<void> {
    try {
      const { path } = await spool(this.#temporary, once(new Uint8Array(1)));
      await rm(path);
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      throw new FilesUnavailable(`Files cannot be kept in ${this.#folder} (${reason}). Let this process write there.`);
    }
  }

  get #temporary(): string {
    return join(this.#folder, 'tmp');
  }

  #path(hash: string): string {
    return join(this.#folder, checkHash(hash).slice(0, 2), hash);
  }

  #piece(id: string): string {
    return join(this.#folder, 'pieces', checkPiece(id));
  }

  /** Gives a whole file its name; the folder is synced, so that the name outlives a power cut. */
  async #move({ path }: Spooled, to: string): Promise<void> {
    await mkdir(dirname(to), { recursive: true });
    await rename(path, to);
    await syncFolder(dirname(to));
  }
}

async function* once(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes;
}

async function sizeOf(path: string): Promise<number | undefined> {
  return stat(path).then(
    ({ size }) => size,
    () => undefined,
  );
}

async function readFrom(path: string, range?: FileRange): Promise<ByteStream> {
  if ((await sizeOf(path)) === undefined) throw new FileMissing(path);
  return Readable.toWeb(createReadStream(path, range)) as ByteStream;
}

/** Windows cannot open folders; its renames are journalled. */
async function syncFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return;
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
