import { readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { reportDrawing } from '#content/media/check-drawing.ts';
import { reportScene } from '#content/media/check-scene.ts';
import { checkLibrary } from '#content/module/check-library.ts';
import { coach, RULES } from '#content/module/coach/coach.ts';
import type { Draft } from '#content/module/draft.ts';
import { type Issue, reportTo } from '#content/module/issue.ts';
import { checkLibraryBytes } from '#content/module/media.ts';
import { parse } from '#content/module/parse.ts';
import { publish } from '#content/module/publish.ts';
import {
  findLibrary,
  isFolder,
  libraryBytes,
  type ModuleFile,
  readLibraryIndex,
  readModuleFiles,
} from '../library-folder.ts';
import type { Outcome } from '../outcome.ts';

/**
 * Checks every module in the folders and below, and how they fit into the library they lie in, and prints findings as a
 * compiler would. Status 1 when there are errors, with `strict` also when there are warnings; 2 when there is nothing
 * to check.
 */
export function checkModules(folders: readonly string[], strict: boolean): Outcome {
  const missing = folders.find((folder) => !isFolder(folder));
  if (missing !== undefined) return { lines: [`${missing} is not a folder`], status: 2 };
  const modules = folders.flatMap(readModuleFiles);
  if (modules.length === 0) return { lines: [`no module.md in ${folders.join(', ')} or below`], status: 2 };
  const libraries = new Set(folders.flatMap((folder) => findLibrary(folder) ?? []).map((folder) => resolve(folder)));
  const between = [...libraries].flatMap((library) => checkLibraryFolder(library, folders));
  const issues = [...modules.flatMap(checkModule), ...checkPictures(modules), ...between];
  const errors = issues.filter(({ severity }) => severity === 'error').length;
  const warnings = issues.length - errors;
  const summary = [count(modules.length, 'module'), count(errors, 'error'), count(warnings, 'warning')].join(', ');
  return {
    lines: [...issues.map(printIssue), ...printReasons(issues), summary],
    status: errors > 0 || (strict && warnings > 0) ? 1 : 0,
  };
}

/** What the format says and, once the module can be published, what the design coach says. */
function checkModule({ path, files, collection, mediaIssues }: ModuleFile): readonly Issue[] {
  const draft = parse(files, path);
  const published = publish(draft, collection);
  if ('issues' in published) return [...mediaIssues, ...new Set([...draft.issues, ...published.issues])];
  return [...mediaIssues, ...draft.issues, ...coach(published.module, draft)];
}

/** What keeps the drawings and models beside the modules from being shown, each looked at once. */
function checkPictures(modules: readonly ModuleFile[]): Issue[] {
  const issues: Issue[] = [];
  const media = modules.flatMap(({ path, files }) => files.media.map((name) => join(dirname(path), name)));
  for (const file of new Set(media)) {
    if (/\.svg$/i.test(file)) reportDrawing(readFileSync(file, 'utf8'), reportTo(issues, file));
    if (/\.glb$/i.test(file)) reportScene(readFileSync(file), reportTo(issues, file));
  }
  return issues;
}

/** What is wrong between the files of a library, as far as it lies in the folders. */
function checkLibraryFolder(library: string, folders: readonly string[]): Issue[] {
  const modules = readModuleFiles(library);
  const drafts = modules.map(({ path, files }): Draft => parse(files, path));
  const index = readLibraryIndex(library);
  const asked = (file: string) => folders.some((folder) => !relative(folder, file).startsWith('..'));
  const weight: Issue[] = [];
  checkLibraryBytes(libraryBytes(modules), reportTo(weight, library));
  return [...weight, ...index.collections.flatMap(({ issues }) => issues), ...checkLibrary({ ...index, drafts })]
    .filter(({ file }) => asked(file))
    .map((issue) => ({ ...issue, file: relative('.', issue.file) }));
}

function printIssue({ file, line, severity, rule, what, mend }: Issue): string {
  return `${file}:${line}: ${severity}${rule === undefined ? '' : ` coach/${rule}`}: ${what} (${mend})`;
}

/** Why the rules that found something ask for it, once each. */
function printReasons(issues: readonly Issue[]): string[] {
  const found = new Set(issues.map(({ rule }) => rule));
  return RULES.filter(({ id }) => found.has(id)).map(({ id, reason }) => `note: coach/${id}: ${reason}`);
}

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`;
}
