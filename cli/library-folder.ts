import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { type Issue, reportTo } from '#content/module/issue.ts';
import { CollectionFile, type IndexFile, RolesFile, readIndexFile, SkillsFile } from '#content/module/library.ts';
import { checkMedia, mediaTypeOf } from '#content/module/media.ts';
import type { ModuleFiles } from '#content/module/parse.ts';

/** A module's text in one language, as it lies on the disk. */
export interface ModuleFile {
  readonly path: string;
  readonly files: ModuleFiles;
  /** What is wrong with the files beside it. */
  readonly mediaIssues: readonly Issue[];
  /** Name of the folder above the module's. */
  readonly collection: string;
}

const MODULE_FILE = /^module(\.[A-Za-z0-9-]+)?\.md$/;

/** Every module file in a folder or below it, sorted by path. Throws when the folder cannot be read. */
export function readModuleFiles(folder: string): ModuleFile[] {
  const names = readdirSync(folder).sort();
  const texts = names.filter((name) => MODULE_FILE.test(name));
  const others = names.filter((name) => !name.endsWith('.md') && statSync(join(folder, name)).isFile());
  const mediaIssues: Issue[] = [];
  const media = texts.length === 0 ? [] : others.filter((name) => isMedia(join(folder, name), mediaIssues));
  const captions = readTexts(folder, media, (name) => mediaTypeOf(name)?.use === 'captions');
  const stories = readTexts(folder, media, (name) => /\.ink$/i.test(name));
  const own = texts.map((name, index) => ({
    path: join(folder, name),
    files: { 'module.md': readFileSync(join(folder, name), 'utf8'), media, captions, stories },
    mediaIssues: index === 0 ? mediaIssues : [],
    collection: basename(dirname(resolve(folder))),
  }));
  return [...own, ...foldersIn(folder).flatMap(readModuleFiles)];
}

/** What stands in some of `media`, by name. */
function readTexts(
  folder: string,
  media: readonly string[],
  wanted: (name: string) => boolean,
): Record<string, string> {
  return Object.fromEntries(media.filter(wanted).map((name) => [name, readFileSync(join(folder, name), 'utf8')]));
}

function isMedia(path: string, issues: Issue[]): boolean {
  return checkMedia(basename(path), statSync(path).size, reportTo(issues, path)) !== undefined;
}

/** Bytes of the media in a library, each file once however many texts show it. */
export function libraryBytes(modules: readonly ModuleFile[]): number {
  const paths = new Set(modules.flatMap(({ path, files }) => files.media.map((name) => join(dirname(path), name))));
  return [...paths].reduce((sum, path) => sum + statSync(path).size, 0);
}

/** The folder with `skills.yaml` that a folder is or lies in; `undefined` when there is none. */
export function findLibrary(folder: string): string | undefined {
  if (existsSync(join(folder, 'skills.yaml'))) return folder;
  const above = join(folder, '..');
  return resolve(above) === resolve(folder) ? undefined : findLibrary(above);
}

/** The YAML files of a library. */
export interface LibraryIndex {
  readonly skills: IndexFile<SkillsFile>;
  readonly roles: IndexFile<RolesFile>;
  readonly collections: readonly IndexFile<CollectionFile>[];
}

/** Reads `skills.yaml`, `roles.yaml` and each collection's `collection.yaml`; a missing one reads as empty. */
export function readLibraryIndex(library: string): LibraryIndex {
  const text = (path: string) => (existsSync(path) ? readFileSync(path, 'utf8') : '');
  const skills = join(library, 'skills.yaml');
  const roles = join(library, 'roles.yaml');
  return {
    skills: readIndexFile(text(skills), SkillsFile, skills),
    roles: readIndexFile(text(roles), RolesFile, roles),
    collections: foldersIn(library)
      .map((folder) => join(folder, 'collection.yaml'))
      .map((path) => readIndexFile(text(path), CollectionFile, path)),
  };
}

/** Whether there is a folder of this name. */
export function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() === true;
}

function foldersIn(folder: string): string[] {
  return readdirSync(folder)
    .filter((name) => !name.startsWith('.') && name !== 'node_modules')
    .sort()
    .map((name) => join(folder, name))
    .filter(isFolder);
}
