/** A file by its content. */
export interface StoredFile {
  /** SHA-256 in hexadecimal: its name. */
  readonly hash: string;
  readonly size: number;
}

/** Bytes of a file, both ends included. */
export interface FileRange {
  readonly start: number;
  readonly end: number;
}

export type ByteStream = ReadableStream<Uint8Array<ArrayBuffer>>;

/**
 * Keeps files by their content, and pieces of files that are still arriving. Whatever a method has resolved for is
 * durable, and a name never stands for half a file.
 */
export interface Files {
  /** Keeps what the source gives. The same content again is the same file. */
  put(source: AsyncIterable<Uint8Array>): Promise<StoredFile>;
  /** Bytes of a file; undefined when it is not there. */
  size(hash: string): Promise<number | undefined>;
  /** @throws FileMissing */
  read(hash: string, range?: FileRange): Promise<ByteStream>;
  /** Whether it was there or not. */
  remove(hash: string): Promise<void>;
  /** @param id a UUID that was not used before */
  putPiece(id: string, bytes: Uint8Array): Promise<void>;
  /** @throws FileMissing */
  readPiece(id: string): Promise<ByteStream>;
  removePiece(id: string): Promise<void>;
  /** @throws FilesUnavailable with a sentence for the operator when files cannot be kept there */
  check(): Promise<void>;
}

export class FileMissing extends Error {
  override readonly name = 'FileMissing';

  constructor(name: string) {
    super(`The file ${name} is not there.`);
  }
}

/** Files cannot be kept; the message says why and what to do. */
export class FilesUnavailable extends Error {
  override readonly name = 'FilesUnavailable';
}

/** @throws TypeError for what is no hash, so that no other name ever reaches a disk */
export function checkHash(hash: string): string {
  if (!/^[0-9a-f]{64}$/.test(hash)) throw new TypeError('A file is named by its SHA-256.');
  return hash;
}

/** @throws TypeError for what is no UUID */
export function checkPiece(id: string): string {
  if (!/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(id)) throw new TypeError('A piece is named by a UUID.');
  return id;
}
