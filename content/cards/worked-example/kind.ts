import type { CardKind } from '#content/cards/kind.ts';
import { printWorkedExample } from '#content/cards/worked-example/print.ts';
import { readWorkedExample } from '#content/cards/worked-example/read.ts';
import { WorkedExample } from '#content/cards/worked-example/schema.ts';
import { mapImages } from '#content/module/images.ts';
import { secondsToReadBlocks } from '#content/module/reading-time.ts';
import type { Block } from '#content/module/text.ts';

export const workedExample: CardKind<WorkedExample> = {
  schema: WorkedExample,
  directive: { attributes: [], fields: ['Answer'], read: readWorkedExample, print: printWorkedExample },
  teaches: true,
  blocks,
  withFiles: (card, address) => ({
    ...card,
    problem: mapImages(card.problem, address),
    steps: card.steps.map(({ body, reason }) => ({
      body: mapImages(body, address),
      reason: mapImages(reason, address),
    })),
  }),
  /** Before each reason shows, one thinks of it. */
  seconds: (card) => secondsToReadBlocks(blocks(card)) + 3 * card.steps.length,
};

function blocks({ problem, steps, answer }: WorkedExample): Block[] {
  const items = steps.map(({ body, reason }) => [...body, ...reason]);
  return [...problem, { t: 'list', ordered: true, items }, { t: 'p', c: answer }];
}
