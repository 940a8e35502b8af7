import { coach } from '#content/module/coach/coach.ts';
import type { Issue } from '#content/module/issue.ts';
import { parse } from '#content/module/parse.ts';
import { publish } from '#content/module/publish.ts';
import { type ModuleFile, readModuleFiles } from '../library-folder.ts';

/** What a command prints, and the status it ends with. */
export interface Outcome {
  readonly lines: readonly string[];
  readonly status: number;
}

/**
 * Checks every module in the folders and below and prints findings as a compiler would. Status 1 when there are errors,
 * with `strict` also when there are warnings; 2 when there is nothing to check.
 */
export function checkModules(folders: readonly string[], strict: boolean): Outcome {
  const modules = folders.flatMap(readModuleFiles);
  if (modules.length === 0) return { lines: [`no module.md in ${folders.join(', ')} or below`], status: 2 };
  const issues = modules.flatMap(checkModule);
  const errors = issues.filter(({ severity }) => severity === 'error').length;
  const warnings = issues.length - errors;
  return {
    lines: [
      ...issues.map(printIssue),
      `${count(modules.length, 'module')}, ${count(errors, 'error')}, ${count(warnings, 'warning')}`,
    ],
    status: errors > 0 || (strict && warnings > 0) ? 1 : 0,
  };
}

/** What the format says and, once the module can be published, what the design coach says. */
function checkModule({ path, files, collection }: ModuleFile): readonly Issue[] {
  const draft = parse(files, path);
  const published = publish(draft, collection);
  if ('issues' in published) return [...new Set([...draft.issues, ...published.issues])];
  return [...draft.issues, ...coach(published.module, draft)];
}

function printIssue({ file, line, severity, rule, what, mend }: Issue): string {
  return `${file}:${line}: ${severity}${rule === undefined ? '' : ` coach/${rule}`}: ${what} (${mend})`;
}

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`;
}
