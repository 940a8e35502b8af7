import { fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import type { DocumentFile } from '#server/features/library/library-folder.ts';
import type { ReadDocument } from '#server/features/library/read-document.ts';

const PROGRAM = fileURLToPath(new URL('./read-documents.process.ts', import.meta.url));

/** So few are read sooner than a process starts. */
const FEW = 10;

/** Room for what a document leaves behind, so that it is swept seldom: the process ends soon anyway. */
const ROOM = ['--min-semi-space-size=64', '--max-semi-space-size=64'];

/**
 * Reads documents, in the order given; many in a process of their own: a whole library takes a second or two and
 * hundreds of megabytes, which end with the process.
 */
export async function readDocuments(documents: readonly DocumentFile[]): Promise<readonly ReadDocument[]> {
  if (documents.length === 0) return [];
  if (documents.length <= FEW) {
    const { readDocument } = await import('#server/features/library/read-document.ts');
    return documents.map(readDocument);
  }
  const reader = fork(PROGRAM, { serialization: 'advanced', execArgv: ROOM });
  const ended = once(reader, 'exit').then(([code, signal]) => {
    throw new Error(`The process that reads the library ended early (${signal ?? code}).`);
  });
  reader.send([...documents]);
  const [read] = await Promise.race([once(reader, 'message'), ended]);
  ended.catch(() => {});
  return read;
}
