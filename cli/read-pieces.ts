import { closeSync, openSync, readSync } from 'node:fs';
import { StringDecoder } from 'node:string_decoder';

const PIECE = 65_536;

/** The text of a file piece by piece, so that it may be larger than memory. Throws when it cannot be read. */
export function* readPieces(path: string): Generator<string> {
  const file = openSync(path, 'r');
  try {
    const decoder = new StringDecoder('utf8');
    const buffer = Buffer.alloc(PIECE);
    for (let length = readSync(file, buffer); length > 0; length = readSync(file, buffer)) {
      yield decoder.write(buffer.subarray(0, length));
    }
    yield decoder.end();
  } finally {
    closeSync(file);
  }
}
