import type { Html, Table } from 'mdast';
import type { Formula } from '#content/activities/formula/schema.ts';
import { printAlternatives } from '#content/activities/source.ts';
import { table, verbatim } from '#content/module/print-text.ts';
import type { Inline } from '#content/module/text.ts';

export function printFormula({ sheet, cell, reference, uses, checks }: Formula): [Table, ...Html[]] {
  const text = (v: string): Inline[] => (v === '' ? [] : [{ t: 'text', v }]);
  const [head = [], ...rows] = sheet.map((row) => row.map(text));
  return [
    table(head, rows),
    verbatim(`Cell: ${cell}`),
    verbatim(`Answer: ${reference}`),
    ...(uses.length === 0 ? [] : [verbatim(`Use: ${uses.join(', ')}`)]),
    ...checks.map((changes) => verbatim(`Check: ${printChanges(changes)}`)),
  ];
}

function printChanges(changes: Formula['checks'][number]): string {
  return printAlternatives(
    changes.map(({ cell, value }) => `${cell} = ${value}`.trim()),
    ',',
  );
}
