import { type Dirent, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type * as v from 'valibot';
import { type Issue, reportTo } from '#content/module/issue.ts';
import { CollectionFile, type IndexFile, RolesFile, readIndexFile, SkillsFile } from '#content/module/library.ts';
import { type MediaFile, readMedia } from '#server/features/library/media.ts';

/** One module's text in one language, with the media beside it. */
export interface DocumentFile {
  readonly path: string;
  readonly text: string;
  readonly collection: string;
  /** By file name. */
  readonly media: ReadonlyMap<string, MediaFile>;
}

/** What lies in the library's folder, and what is wrong with it. */
export interface LibraryFolder {
  readonly documents: readonly DocumentFile[];
  readonly collections: ReadonlyMap<string, CollectionFile>;
  readonly skills: IndexFile<SkillsFile>;
  readonly roles: IndexFile<RolesFile>;
  /** Besides those that `skills` and `roles` carry. */
  readonly issues: readonly Issue[];
}

const DOCUMENT = /^module(\.[A-Za-z0-9-]+)?\.md$/;

/** Reads the library: collections are folders with a `collection.yaml`, modules folders below them. Never throws. */
export function readLibraryFolder(folder: string): LibraryFolder {
  const issues: Issue[] = [];
  const collections = new Map<string, CollectionFile>();
  const documents: DocumentFile[] = [];
  for (const { name } of list(folder, issues).filter((entry) => entry.isDirectory())) {
    const collection = readIndex(join(folder, name, 'collection.yaml'), CollectionFile);
    issues.push(...collection.issues);
    if (!collection.value) continue;
    collections.set(name, collection.value);
    const modules = list(join(folder, name), issues).filter((entry) => entry.isDirectory());
    for (const module of modules) documents.push(...readModule(join(folder, name, module.name), name, issues));
  }
  const skills = readIndex(join(folder, 'skills.yaml'), SkillsFile);
  const roles = readIndex(join(folder, 'roles.yaml'), RolesFile);
  return { documents, collections, skills, roles, issues };
}

function readIndex<T>(path: string, schema: v.GenericSchema<unknown, T>): IndexFile<T> {
  const issues: Issue[] = [];
  const text = attempt(path, issues, () => readFileSync(path, 'utf8'));
  return text === undefined ? { file: path, issues, lineOf: () => 1 } : readIndexFile(text, schema, path);
}

/** The module itself first, then its translations. */
function readModule(folder: string, collection: string, issues: Issue[]): DocumentFile[] {
  const names = list(folder, issues).flatMap((entry) => (entry.isFile() ? [entry.name] : []));
  const texts = names.filter((name) => DOCUMENT.test(name)).sort((a, b) => a.length - b.length || (a < b ? -1 : 1));
  if (texts.length === 0)
    reportTo(issues, folder)(1, 'a folder without module.md', 'Write it, or move the folder away.');
  const others = names.filter((name) => !name.endsWith('.md'));
  const media = attempt(folder, issues, () => readMedia(folder, others, issues)) ?? new Map<string, MediaFile>();
  return texts.flatMap((name) => {
    const path = join(folder, name);
    const text = attempt(path, issues, () => readFileSync(path, 'utf8'));
    return text === undefined ? [] : [{ path, text, collection, media }];
  });
}

/** Entries in byte order, hidden ones left out. */
function list(folder: string, issues: Issue[]): Dirent[] {
  const entries = attempt(folder, issues, () => readdirSync(folder, { withFileTypes: true })) ?? [];
  return entries.filter(({ name }) => !name.startsWith('.')).sort((a, b) => (a.name < b.name ? -1 : 1));
}

function attempt<T>(path: string, issues: Issue[], read: () => T): T | undefined {
  try {
    return read();
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    reportTo(issues, path)(1, `it cannot be read (${reason})`, 'Check that it exists and may be read.');
    return undefined;
  }
}
