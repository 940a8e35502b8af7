import { createHash, randomUUID } from 'node:crypto';
import { type FileHandle, mkdir, open, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { StoredFile } from '#server/ports/files/files.ts';

/** A file that was written to the disk to the last byte, under a name that means nothing yet. */
export interface Spooled extends StoredFile {
  readonly path: string;
}

/** Writes a source into a new file of the folder, hashing on the way, and syncs it. A source that fails leaves nothing. */
export async function spool(folder: string, source: AsyncIterable<Uint8Array>): Promise<Spooled> {
  await mkdir(folder, { recursive: true });
  const path = join(folder, randomUUID());
  const file = await open(path, 'wx', 0o600);
  try {
    const written = await writeAll(file, source);
    await file.sync();
    return { path, ...written };
  } catch (error) {
    await rm(path, { force: true });
    throw error;
  } finally {
    await file.close();
  }
}

async function writeAll(file: FileHandle, source: AsyncIterable<Uint8Array>): Promise<StoredFile> {
  const hash = createHash('sha256');
  let size = 0;
  for await (const bytes of source) {
    hash.update(bytes);
    await file.writeFile(bytes);
    size += bytes.byteLength;
  }
  return { hash: hash.digest('hex'), size };
}
