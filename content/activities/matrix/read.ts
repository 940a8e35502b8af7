import type { TableRow } from 'mdast';
import type { Matrix } from '#content/activities/matrix/schema.ts';
import { type ActivitySource, type Body, isTable, partId, readPromptAndAnswer } from '#content/activities/source.ts';
import { readInlines } from '#content/module/read-text.ts';
import { lineOf, type Reading } from '#content/module/reading.ts';
import type { Inline } from '#content/module/text.ts';

type Row = Matrix['rows'][number];

const MEND = 'Begin a row with its statement and put an `x` into the one column that is right.';

/** A table: columns in its head, a statement in each row, and an `x` where it belongs, with the reason behind it. */
export function readMatrix(source: ActivitySource): Body<Matrix> | undefined {
  const { reading } = source;
  const { prompt, answer } = readPromptAndAnswer(source, isTable);
  const [head, ...rows] = answer?.children ?? [];
  if (head === undefined) {
    reading.report(source.line, 'no statements to rate', 'Write a table: `| | True | False |`, then a row each.');
    return undefined;
  }
  const columns = head.children
    .slice(1)
    .map((cell, index) => ({ id: partId('c', index), text: readInlines(cell.children, reading) }));
  if (columns.some(({ text }) => text.length === 0)) {
    reading.report(lineOf(head), 'a column without a name', 'Only the first cell of the first line may be empty.');
  }
  return { prompt, columns, rows: rows.map((row, index) => readRow(row, index, columns.length, reading)) };
}

function readRow(row: TableRow, index: number, columns: number, reading: Reading): Row {
  const [text = [], ...cells] = row.children.slice(0, columns + 1).map((cell) => readInlines(cell.children, reading));
  if (text.length === 0) reading.report(lineOf(row), 'a row without a statement', MEND);
  const marked = cells.flatMap((cell, column) => {
    const feedback = behindMark(cell);
    return feedback === undefined ? [] : [{ column: partId('c', column), feedback }];
  });
  const [first, second] = marked;
  const filled = cells.filter((cell) => cell.length > 0).length;
  if (first === undefined || second !== undefined || filled > 1) {
    reading.report(lineOf(row), first === undefined ? 'a row without an `x`' : 'a row with more than its `x`', MEND);
  }
  const { column, feedback } = first ?? { column: partId('c', 0), feedback: [] };
  return { id: partId('r', index), text, column, ...(feedback.length === 0 ? {} : { feedback }) };
}

/** What stands behind the `x` of a cell; `undefined` without an `x`. */
function behindMark([first, ...rest]: readonly Inline[]): Inline[] | undefined {
  if (first?.t !== 'text' || !/^x(\s|$)/i.test(first.v)) return undefined;
  const v = first.v.slice(1).trimStart();
  return v === '' ? rest : [{ t: 'text', v }, ...rest];
}
