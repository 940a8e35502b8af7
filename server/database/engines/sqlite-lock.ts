import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { DatabaseUnavailable } from '#server/database/engines/engine.ts';

/**
 * Takes the data folder for this process: a transaction held open on a small file of its own. The operating system
 * lets go of it when the process ends, however it ends.
 * @throws DatabaseUnavailable when another process has the folder, or the folder cannot be written.
 */
export function holdFolder(folder: string): { release(): void } {
  const path = join(folder, 'lock.sqlite');
  let file: DatabaseSync | undefined;
  try {
    file = new DatabaseSync(path);
    file.exec('pragma journal_mode = delete; begin exclusive');
  } catch (error) {
    file?.close();
    throw new DatabaseUnavailable(explain(folder, error));
  }
  const held = file;
  return { release: () => held.close() };
}

function explain(folder: string, error: unknown): string {
  const reason = error instanceof Error ? error.message : String(error);
  return /locked|busy/i.test(reason)
    ? `The data folder ${folder} is in use by another Morsel process. Stop that one, or give this one a folder of its own with DATA_DIR.`
    : `The data folder ${folder} cannot be used (${reason}). Check that this process may write to it, or choose another with DATA_DIR.`;
}
