import type { Table } from 'mdast';
import { cellName, cellsOf, referenceOf } from '#content/activities/formula/address.ts';
import { MOST_TARGETS, show, tellsFixedResults } from '#content/activities/formula/check.ts';
import { functionName } from '#content/activities/formula/names.ts';
import type { Formula } from '#content/activities/formula/schema.ts';
import { callsIn, syntaxOf } from '#content/activities/formula/syntax.ts';
import { Fault } from '#content/activities/formula/values.ts';
import {
  type ActivitySource,
  type Body,
  onlyField,
  readAlternatives,
  readPromptAndAnswer,
} from '#content/activities/source.ts';
import { plainText } from '#content/module/plain.ts';
import type { Field } from '#content/module/read-fields.ts';
import { type BlockNode, readInlines } from '#content/module/read-text.ts';
import { lineOf, type Reading } from '#content/module/reading.ts';

const SHAPE = 'Write the sheet as a table, then `Cell: D2` (or `Cell: D2:D5`) and `Answer: =SUM(A2:A5)`.';

/** A table, which is the sheet with its headings in row 1, and what is to stand in which cell. */
export function readFormula(source: ActivitySource): Body<Formula> | undefined {
  const { report } = source.reading;
  const { prompt, answer } = readPromptAndAnswer(source, isTable);
  const [cell, reference] = [onlyField(source, 'Cell'), onlyField(source, 'Answer')];
  if (answer === undefined || cell === undefined || reference === undefined) {
    const missing = answer === undefined ? 'a sheet' : cell === undefined ? '`Cell:`' : '`Answer:`';
    report(source.line, `a formula without ${missing}`, SHAPE);
    return undefined;
  }
  const body = {
    prompt,
    sheet: readSheet(answer, source.reading),
    cell: cell.raw.toUpperCase().replace(/\s/g, ''),
    reference: reference.raw.replace(/\s+/g, ' '),
    uses: readAlternatives(onlyField(source, 'Use')?.raw ?? '', ',').map(functionName),
    checks: source.fields.filter(({ name }) => name === 'Check').map((field) => readCheck(field, source.reading)),
  };
  if (!fits(body, cell, answer, source.reading)) return undefined;
  return calculates(body, reference, source.reading) ? body : undefined;
}

function isTable(node: BlockNode): node is Table {
  return node.type === 'table';
}

function readSheet(table: Table, reading: Reading): string[][] {
  const rows = table.children.map((row) => row.children.map((cell) => plainText(readInlines(cell.children, reading))));
  const width = Math.max(...rows.map((row) => row.length));
  return rows.map((row) => [...row, ...Array<string>(width - row.length).fill('')]);
}

function readCheck(field: Field, reading: Reading): Formula['checks'][number] {
  return readAlternatives(field.raw, ',').flatMap((part) => {
    const [, cell = '', value = ''] = /^([A-Za-z]\d{1,2})\s*=\s*(.*)$/.exec(part) ?? [];
    if (cell !== '') return [{ cell: cell.toUpperCase(), value }];
    reading.report(
      field.line,
      `\`${part.slice(0, 40)}\` is no cell with a value`,
      'Write `Check: C2 = 10, B3 = paid`.',
    );
    return [];
  });
}

/** Whether the sheet has the cells that are named and those to be filled are empty. */
function fits(body: Body<Formula>, cell: Field, table: Table, { report }: Reading): boolean {
  const { sheet } = body;
  const [rows, columns] = [sheet.length, sheet[0]?.length ?? 0];
  if (rows > 20 || columns > 8) {
    report(lineOf(table), `a sheet of ${rows} rows and ${columns} columns`, 'Use at most 20 rows and 8 columns.');
    return false;
  }
  const inside = ({ row, column }: { row: number; column: number }) => row < rows && column < columns;
  const targets = cellsOf(body.cell, MOST_TARGETS);
  if (targets.length === 0 || !targets.every(inside)) {
    report(cell.line, `\`${body.cell.slice(0, 40)}\` is no cell of the sheet`, 'Write `Cell: D2` or `Cell: D2:D5`.');
    return false;
  }
  const taken = targets.find(({ row, column }) => sheet[row]?.[column] !== '');
  if (taken !== undefined) report(cell.line, `${cellName(taken)} is not empty`, 'Leave empty what the formula fills.');
  const other = body.checks.flat().find((change) => !inside(referenceOf(change.cell) ?? { row: rows, column: 0 }));
  if (other !== undefined)
    report(cell.line, `\`Check:\` names ${other.cell}, which the sheet has not`, 'Name its cells.');
  const written = sheet.flat().find((text) => text.startsWith('='));
  if (written !== undefined)
    report(lineOf(table), `a cell with the formula \`${written.slice(0, 40)}\``, 'Write values.');
  return taken === undefined && other === undefined && written === undefined;
}

/** Whether the author's own formula can be calculated, uses what it asks for, and tells typed-in results from formulas. */
function calculates(body: Body<Formula>, reference: Field, { report }: Reading): boolean {
  const activity: Formula = { kind: 'formula', id: 'x', idea: 'x', explanation: [], hints: [], ...body };
  const shown = show(activity, body.reference);
  if ('problem' in shown) {
    report(
      reference.line,
      `the formula cannot be calculated: ${`${shown.problem} ${shown.detail}`.trim()}`,
      'See docs/module-format.md for the functions and signs that are known.',
    );
    return false;
  }
  const fault = shown.results.find((value) => value instanceof Fault);
  if (fault instanceof Fault) report(reference.line, `the formula gives ${fault.code}`, 'Mend it or the sheet.');
  const calls = callsIn(syntaxOf(body.reference));
  const unused = body.uses.find((name) => !calls.has(name));
  if (unused !== undefined) {
    report(
      reference.line,
      `\`Use:\` asks for ${unused.slice(0, 40)}, which \`Answer:\` does not use`,
      'Let both agree.',
    );
  }
  const tells = checkable(activity, reference, report);
  return fault === undefined && unused === undefined && tells;
}

function checkable(activity: Formula, reference: Field, report: Reading['report']): boolean {
  if (tellsFixedResults(activity)) return true;
  report(
    reference.line,
    'a result typed in as a number or text would pass',
    'Add `Check: C2 = 10` with a content that changes the result.',
  );
  return false;
}
