import { readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { ModuleFiles } from '#content/module/parse.ts';

/** A module's text in one language, as it lies on the disk. */
export interface ModuleFile {
  /** Path of the file, below the folder that was asked for. */
  readonly path: string;
  readonly files: ModuleFiles;
  /** Name of the folder above the module's. */
  readonly collection: string;
}

const MODULE_FILE = /^module(\.[A-Za-z0-9-]+)?\.md$/;

/** Every module file in a folder or below it, sorted by path. Throws when the folder cannot be read. */
export function readModuleFiles(folder: string): ModuleFile[] {
  const names = readdirSync(folder).sort();
  const media = names.filter((name) => !name.endsWith('.md') && statSync(join(folder, name)).isFile());
  const own = names
    .filter((name) => MODULE_FILE.test(name))
    .map((name) => ({
      path: join(folder, name),
      files: { 'module.md': readFileSync(join(folder, name), 'utf8'), media },
      collection: basename(dirname(join(process.cwd(), folder))),
    }));
  const below = names
    .filter((name) => !name.startsWith('.') && name !== 'node_modules')
    .map((name) => join(folder, name))
    .filter((path) => statSync(path).isDirectory())
    .flatMap(readModuleFiles);
  return [...own, ...below];
}
