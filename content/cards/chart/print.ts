import type { BlockContent } from 'mdast';
import type { Chart } from '#content/cards/chart/schema.ts';
import { table, toBlock } from '#content/module/print-text.ts';
import type { Inline } from '#content/module/text.ts';

export function printChart({ body, head, rows }: Chart): BlockContent[] {
  return [
    ...body.map(toBlock),
    table(
      head.map(cell),
      rows.map((row) => row.map(cell)),
    ),
  ];
}

/** The text of a cell as a line of text. */
export function cell(value: string): readonly Inline[] {
  return value === '' ? [] : [{ t: 'text', v: value }];
}
