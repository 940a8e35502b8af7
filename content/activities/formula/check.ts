import { type Cell, cellsOf } from '#content/activities/formula/address.ts';
import { calculate } from '#content/activities/formula/calculate.ts';
import { Problem, type ProblemCode } from '#content/activities/formula/problem.ts';
import type { Formula } from '#content/activities/formula/schema.ts';
import { askedSheets, changedSheets, shownSheet } from '#content/activities/formula/sheets.ts';
import { callsIn, type Node, syntaxOf } from '#content/activities/formula/syntax.ts';
import { Fault, isSame, type Matrix, type Scalar } from '#content/activities/formula/values.ts';

/** How many cells a formula may be copied to. */
export const MOST_TARGETS = 20;

/** What a formula shows in its cells, or why a spreadsheet would not take it. */
export type Shown =
  | { readonly results: readonly Scalar[] }
  | { readonly problem: ProblemCode; readonly detail: string };

export type Outcome =
  | { readonly found: 'right' | 'wrong' | 'error' | 'fixed' }
  | { readonly found: 'without'; readonly missing: string }
  | { readonly found: 'problem'; readonly problem: ProblemCode };

/** The cells that the formula goes into. */
export function targetsOf({ cell }: Pick<Formula, 'cell'>): Cell[] {
  return cellsOf(cell, MOST_TARGETS);
}

/** What a formula gives on the sheet as it is shown. */
export function show(activity: Formula, text: string): Shown {
  try {
    return { results: fill(syntaxOf(text), shownSheet(activity), targetsOf(activity)) };
  } catch (error) {
    if (error instanceof Problem) return { problem: error.code, detail: error.detail };
    throw error;
  }
}

/**
 * Compares a formula with the author's on the sheet as shown (`wrong`, or `error` where it gives one), with other
 * numbers and texts and the author's own checks (`fixed` when only those differ), and asks for its functions.
 */
export function checkFormula(activity: Formula, text: string): Outcome {
  try {
    return compareWith(activity, syntaxOf(text));
  } catch (error) {
    if (error instanceof Problem) return { found: 'problem', problem: error.code };
    throw error;
  }
}

function compareWith(activity: Formula, node: Node): Outcome {
  const targets = targetsOf(activity);
  const reference = syntaxOf(activity.reference);
  const agrees = (sheet: Matrix) => isAll(fill(node, sheet, targets), fill(reference, sheet, targets));
  const shown = shownSheet(activity);
  if (!agrees(shown)) return { found: fill(node, shown, targets).some(isFault) ? 'error' : 'wrong' };
  if (!hiddenSheets(activity).every(agrees)) return { found: 'fixed' };
  const calls = callsIn(node);
  const missing = activity.uses.find((name) => !calls.has(name));
  return missing === undefined ? { found: 'right' } : { found: 'without', missing };
}

/** What is checked beside the sheet as shown; made-up contents only where the author's formula gives no error. */
export function hiddenSheets(activity: Formula): Matrix[] {
  const reference = syntaxOf(activity.reference);
  const targets = targetsOf(activity);
  const made = changedSheets(activity).filter((sheet) => !fill(reference, sheet, targets).some(isFault));
  return [...made, ...askedSheets(activity)];
}

/** Whether the author's formula gives other results on some hidden sheet than on the one shown. */
export function tellsFixedResults(activity: Formula): boolean {
  const reference = syntaxOf(activity.reference);
  const targets = targetsOf(activity);
  const shown = fill(reference, shownSheet(activity), targets);
  return hiddenSheets(activity).some((sheet) => !isAll(fill(reference, sheet, targets), shown));
}

/** Calculates a formula in each of its cells in turn; each result stands in the sheet for those that follow. */
function fill(node: Node, sheet: Matrix, targets: readonly Cell[]): Scalar[] {
  const filled: Scalar[][] = sheet.map((row) => [...row]);
  const [written] = targets;
  return targets.map((cell, index) => {
    const unknown = targets.slice(index);
    const result = calculate(node, { sheet: filled, cell, written: written ?? cell, unknown });
    const row = filled[cell.row];
    if (row !== undefined) row[cell.column] = result;
    return result;
  });
}

function isAll(a: readonly Scalar[], b: readonly Scalar[]): boolean {
  return a.every((value, index) => isSame(value, b[index] ?? null));
}

function isFault(value: Scalar): boolean {
  return value instanceof Fault;
}
