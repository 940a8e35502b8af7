import { existsSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { parseArgs } from 'node:util';
import { type EscoFile, sortFiles } from '#content/formats/esco/layout.ts';
import { type LibraryTexts, type Merged, mergeEsco } from '#content/formats/esco/merge.ts';
import { selectEsco } from '#content/formats/esco/select.ts';
import { checkLibrary } from '#content/module/check-library.ts';
import type { Issue } from '#content/module/issue.ts';
import { RolesFile, readIndexFile, SkillsFile } from '#content/module/library.ts';
import { findLibrary, isFolder } from '../library-folder.ts';
import type { Outcome } from '../outcome.ts';
import { readPieces } from '../read-pieces.ts';

const OPTIONS = {
  occupation: { type: 'string', multiple: true, default: [] as string[] },
  skills: { type: 'string', multiple: true, default: [] as string[] },
  optional: { type: 'boolean', default: false },
  library: { type: 'string', default: 'library' },
  'dry-run': { type: 'boolean', default: false },
} as const;

/**
 * Takes occupations and skills over from the CSV files of an ESCO download into a library's `skills.yaml` and
 * `roles.yaml`, and prints what it did. Status 1 when the library would have errors, 2 when there is nothing to do.
 * Throws when a file is wrong or a wish means nothing; then nothing is written.
 */
export function importSkills(args: readonly string[]): Outcome {
  const unknown = args.find((arg) => arg.startsWith('-') && !Object.hasOwn(OPTIONS, arg.slice(2).split('=')[0] ?? ''));
  if (unknown !== undefined) return refuse(`there is no option ${unknown}`);
  const { values, positionals } = parseArgs({ args: [...args], options: OPTIONS, allowPositionals: true });
  const { occupation, skills, optional, library: folder } = values;
  const missing = positionals.find((path) => statSync(path, { throwIfNoEntry: false })?.isFile() !== true);
  if (missing !== undefined) return refuse(`${missing} is not a file`);
  if (positionals.length === 0) return refuse('name the CSV files of an ESCO download');
  if (occupation.length + skills.length === 0) {
    return refuse('say what to take over: `--occupation "software developer"` or `--skills "solve problems"`');
  }
  const library = isFolder(folder) ? findLibrary(folder) : undefined;
  if (library === undefined) return refuse(`no skills.yaml in ${folder}: name the folder with \`--library\``);
  const texts = readTexts(library);
  const broken = checkTexts(texts);
  if (broken.length > 0) return { lines: [...broken.map(printIssue), 'Mend these first.'], status: 1 };
  const known = new Set(texts.skills.file.value?.flatMap(({ esco }) => esco ?? []));
  const download = sortFiles(positionals.map(escoFile));
  const merged = mergeEsco(texts, selectEsco(download, { occupations: occupation, skills, optional }, known));
  return keep(library, texts, merged, values['dry-run']);
}

function keep(library: string, before: LibraryTexts, merged: Merged, dry: boolean): Outcome {
  const paths = { skills: join(library, 'skills.yaml'), roles: join(library, 'roles.yaml') };
  const broken = checkTexts(parseTexts(paths, merged));
  if (broken.length > 0) return { lines: [...broken.map(printIssue), 'Nothing was written.'], status: 1 };
  const changed = (['skills', 'roles'] as const).filter((name) => merged[name] !== before[name].text);
  if (!dry) for (const name of changed) replaceFile(paths[name], merged[name]);
  const names = changed.map((name) => paths[name]).join(' and ');
  const summary = names === '' ? 'Nothing to change.' : dry ? `Would change ${names}.` : `Changed ${names}.`;
  return { lines: [...merged.report, summary], status: 0 };
}

function readTexts(library: string): LibraryTexts {
  const paths = { skills: join(library, 'skills.yaml'), roles: join(library, 'roles.yaml') };
  const text = (path: string) => (existsSync(path) ? readFileSync(path, 'utf8') : '');
  return parseTexts(paths, { skills: text(paths.skills), roles: text(paths.roles) });
}

/** A file that is missing or has nothing but comments is an empty list. */
function parseTexts(
  paths: Readonly<Record<'skills' | 'roles', string>>,
  { skills, roles }: Readonly<Record<'skills' | 'roles', string>>,
): LibraryTexts {
  const filled = (text: string) => (text.split('\n').every((line) => /^\s*(#|$)/.test(line)) ? `${text}\n[]` : text);
  return {
    skills: { text: skills, file: readIndexFile(filled(skills), SkillsFile, paths.skills) },
    roles: { text: roles, file: readIndexFile(filled(roles), RolesFile, paths.roles) },
  };
}

function checkTexts({ skills, roles }: LibraryTexts): Issue[] {
  return checkLibrary({ skills: skills.file, roles: roles.file, drafts: [] });
}

/** `skills_de.csv` has German labels; a name without a language is taken for English. */
function escoFile(path: string): EscoFile {
  const language = /_([a-z]{2})\.csv$/i.exec(basename(path))?.[1]?.toLowerCase() ?? 'en';
  return { name: path, language, open: () => readPieces(path) };
}

/** Writes a file beside the old one and then puts it in its place, so that there is always a whole one. */
function replaceFile(path: string, text: string): void {
  writeFileSync(`${path}.new`, text);
  renameSync(`${path}.new`, path);
}

function printIssue({ file, line, severity, what, mend }: Issue): string {
  return `${file}:${line}: ${severity}: ${what} (${mend})`;
}

function refuse(what: string): Outcome {
  return { lines: [`morsel skills import: ${what}`], status: 2 };
}
