import type { Table } from 'mdast';
import type { Timeline } from '#content/activities/timeline/schema.ts';
import { table } from '#content/module/print-text.ts';
import type { Inline } from '#content/module/text.ts';

const HEAD: readonly (readonly Inline[])[] = [[{ t: 'text', v: 'When' }], [{ t: 'text', v: 'What' }]];

export function printTimeline({ entries }: Timeline): [Table] {
  const rows = entries.map(({ when, what, given }) => [given ? [{ t: 'strong', c: when } as const] : when, what]);
  return [table(HEAD, rows)];
}
