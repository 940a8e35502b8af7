import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Reads a key that lies in `folder`. It is made at the first start and readable by its owner alone; of two processes
 * that start at once one makes it, and both use it.
 */
export function readKeyFile(folder: string, name: string, make: () => string): string {
  const file = join(folder, name);
  if (!existsSync(file)) {
    mkdirSync(folder, { recursive: true });
    writeUnlessThere(file, make());
  }
  return readFileSync(file, 'utf8');
}

function writeUnlessThere(file: string, text: string): void {
  try {
    writeFileSync(file, text, { flag: 'wx', mode: 0o600, flush: true });
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
  }
}
