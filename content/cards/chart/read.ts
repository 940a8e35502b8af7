import type { Table, TableRow } from 'mdast';
import { FORMS, isChartType, isNumber } from '#content/cards/chart/form.ts';
import type { Chart, ChartType } from '#content/cards/chart/schema.ts';
import { type CardBody, type CardSource, reportStray } from '#content/cards/source.ts';
import { plainText } from '#content/module/plain.ts';
import { readBlocks, readInlines } from '#content/module/read-text.ts';
import { lineOf, type Reading } from '#content/module/reading.ts';

/** What is to be seen, and a table. */
export function readChart(source: CardSource): CardBody<Chart> | undefined {
  const { line, attributes, nodes, reading } = source;
  const { type, unit, from } = attributes;
  if (!isChartType(type)) {
    reading.report(
      line,
      `a chart of the type \`${type ?? ''}\``,
      `Write {type=...} with ${Object.keys(FORMS).join(', ')}.`,
    );
    return undefined;
  }
  const index = nodes.findLastIndex((node) => node.type === 'table');
  const table = nodes[index];
  if (table?.type !== 'table') {
    reading.report(line, 'a chart without a table', 'Write the names in the first column, the values in the others.');
    return undefined;
  }
  reportStray(source, nodes.slice(index + 1), 'Write it above the table.');
  const body = readBlocks(nodes.slice(0, index), reading);
  if (body.length === 0) {
    reading.report(line, 'a chart that says nothing', 'Write above the table what is to be seen in it.', 'warning');
  }
  const cells = readTable(table, type, reading);
  if (cells === undefined) return undefined;
  return {
    type,
    ...(unit === undefined ? {} : { unit }),
    ...(from === undefined ? {} : { from: readFrom(from, type, line, reading) }),
    body,
    ...cells,
  };
}

function readFrom(from: string, type: ChartType, line: number, reading: Reading): number {
  if (!isNumber(from) || type !== 'line') {
    reading.report(line, `{from=${from}}`, 'Only a line may begin at another number than zero, such as {from=36}.');
  }
  return Number(from);
}

function readTable(table: Table, type: ChartType, reading: Reading): Pick<Chart, 'head' | 'rows'> | undefined {
  const { columns, rows: lengths } = FORMS[type];
  const read = (row: TableRow) => row.children.map((cell) => plainText(readInlines(cell.children, reading)).trim());
  const [head = [], ...rows] = table.children.map(read);
  const least = `${columns[0] === columns[1] ? columns[0] : `${columns[0]} to ${columns[1]}`} columns`;
  if (head.length < columns[0] || head.length > columns[1]) {
    reading.report(lineOf(table), `${head.length} columns`, `A chart of the type ${type} has ${least}.`);
    return undefined;
  }
  if (rows.length < lengths[0] || rows.length > lengths[1]) {
    reading.report(
      lineOf(table),
      `${rows.length} rows`,
      `A chart of the type ${type} has ${lengths[0]} to ${lengths[1]} rows.`,
    );
    return undefined;
  }
  const lines = table.children.slice(1).map(lineOf);
  const wrong = rows.map((row, index) => reportRow(row, head.length, type, lines[index] ?? 1, reading));
  return wrong.includes(true) ? undefined : { head, rows };
}

/** Reports what a row cannot be drawn for, and says whether there was something. */
function reportRow(row: readonly string[], columns: number, type: ChartType, line: number, reading: Reading): boolean {
  const { cells } = FORMS[type];
  const [name = '', ...values] = row;
  if (row.length !== columns || name === '') {
    reading.report(line, `a row with ${row.filter(Boolean).length} cells`, `Fill all ${columns}.`);
    return true;
  }
  if (cells === 'words') return false;
  const bad = values.find((value) => !isNumber(value) || (cells === 'amounts' && value.startsWith('-')));
  if (bad === undefined) return false;
  reading.report(
    line,
    `\`${bad.slice(0, 40)}\` where a number is expected`,
    `Write ${cells === 'amounts' ? 'an amount from zero on' : 'a number'} such as 1200.5; the unit belongs into {unit="..."}.`,
  );
  return true;
}
