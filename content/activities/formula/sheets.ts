import { referenceOf } from '#content/activities/formula/address.ts';
import type { Formula } from '#content/activities/formula/schema.ts';
import { type Matrix, readCell, type Scalar } from '#content/activities/formula/values.ts';

type Written = Pick<Formula, 'sheet' | 'checks'>;

/** The sheet as the learner sees it. */
export function shownSheet({ sheet }: Written): Matrix {
  return sheet.map((row) => row.map(readCell));
}

/** The sheet with other numbers, and with the texts below the headings moved on by one: a typed-in result fails. */
export function changedSheets(written: Written): Matrix[] {
  const shown = shownSheet(written);
  const numbers = shown.map((row) => row.map((value) => (typeof value === 'number' ? value * 2 + 1 : value)));
  return [numbers, withTextsMoved(shown)];
}

/** The sheet with the contents that the author asks to be checked too. */
export function askedSheets(written: Written): Matrix[] {
  const shown = shownSheet(written);
  return written.checks.map((changes) => {
    const sheet: Scalar[][] = shown.map((row) => [...row]);
    for (const { cell, value } of changes) {
      const at = referenceOf(cell);
      const row = at === undefined ? undefined : sheet[at.row];
      if (at !== undefined && row !== undefined && at.column < row.length) row[at.column] = readCell(value);
    }
    return sheet;
  });
}

function withTextsMoved(shown: Matrix): Matrix {
  const sheet = shown.map((row) => [...row]);
  for (const column of shown[0]?.keys() ?? []) {
    const rows = [...shown.keys()].filter((row) => row > 0 && typeof shown[row]?.[column] === 'string');
    for (const [index, row] of rows.entries()) {
      const from = rows[(index + 1) % rows.length] ?? row;
      const line = sheet[row];
      if (line !== undefined) line[column] = shown[from]?.[column] ?? null;
    }
  }
  return sheet;
}
