import type { Table } from 'mdast';
import type { Matrix } from '#content/activities/matrix/schema.ts';
import { table } from '#content/module/print-text.ts';
import type { Inline } from '#content/module/text.ts';

export function printMatrix({ columns, rows }: Matrix): [Table] {
  const lines = rows.map(({ text, column, feedback }) => [
    text,
    ...columns.map(({ id }) => (id === column ? printMark(feedback ?? []) : [])),
  ]);
  return [table([[], ...columns.map(({ text }) => text)], lines)];
}

function printMark(feedback: readonly Inline[]): readonly Inline[] {
  return [{ t: 'text', v: feedback.length === 0 ? 'x' : 'x ' }, ...feedback];
}
