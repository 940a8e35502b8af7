import { printApply } from '#content/cards/apply/print.ts';
import { readApply } from '#content/cards/apply/read.ts';
import { Apply } from '#content/cards/apply/schema.ts';
import type { CardKind } from '#content/cards/kind.ts';
import { mapImages } from '#content/module/images.ts';
import { countWords } from '#content/module/plain.ts';
import { secondsToReadBlocks } from '#content/module/reading-time.ts';
import type { Block } from '#content/module/text.ts';

export const apply: CardKind<Apply> = {
  schema: Apply,
  directive: { attributes: [], fields: ['If', 'Then'], read: readApply, print: printApply },
  teaches: false,
  blocks: ({ body, plan }) => [...body, ...(plan === undefined ? [] : [line(plan.cue), line(plan.action)])],
  withFiles: (card, address) => ({ ...card, body: mapImages(card.body, address) }),
  /** A plan is weighed, not only read. */
  seconds: ({ body, plan }) =>
    secondsToReadBlocks(body) + (plan === undefined ? 0 : countWords(`${plan.cue} ${plan.action}`) / 3),
};

function line(v: string): Block {
  return { t: 'p', c: [{ t: 'text', v }] };
}
