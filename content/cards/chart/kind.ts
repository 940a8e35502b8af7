import { FORMS } from '#content/cards/chart/form.ts';
import { cell, printChart } from '#content/cards/chart/print.ts';
import { readChart } from '#content/cards/chart/read.ts';
import { Chart } from '#content/cards/chart/schema.ts';
import type { CardKind } from '#content/cards/kind.ts';
import { mapImages } from '#content/module/images.ts';
import { secondsToReadBlocks } from '#content/module/reading-time.ts';
import type { Block } from '#content/module/text.ts';

/** Seconds to find one's way in a graphic of numbers. */
const SECONDS_TO_LOOK = 6;

export const chart: CardKind<Chart> = {
  schema: Chart,
  directive: {
    attributes: ['type', 'unit', 'from'],
    fields: [],
    read: readChart,
    print: printChart,
    printAttributes: ({ type, unit, from }) => ({ type, unit, from: from === undefined ? undefined : String(from) }),
  },
  teaches: true,
  blocks,
  withFiles: (card, address) => ({ ...card, body: mapImages(card.body, address) }),
  seconds: (card) => secondsToReadBlocks(blocks(card)) + (FORMS[card.type].cells === 'words' ? 0 : SECONDS_TO_LOOK),
};

function blocks({ body, head, rows }: Chart): Block[] {
  return [...body, { t: 'table', head: head.map(cell), rows: rows.map((row) => row.map(cell)) }];
}
