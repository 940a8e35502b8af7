import type { Table } from 'mdast';
import type { Match } from '#content/activities/match/schema.ts';
import { table } from '#content/module/print-text.ts';
import type { Inline } from '#content/module/text.ts';

const HEAD: readonly (readonly Inline[])[] = [[{ t: 'text', v: 'Left' }], [{ t: 'text', v: 'Right' }]];

export function printMatch({ pairs, distractors }: Match): [Table] {
  const rows = [...pairs.map(({ left, right }) => [left, right]), ...distractors.map(({ text }) => [[], text])];
  return [table(HEAD, rows)];
}
