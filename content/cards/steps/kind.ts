import type { CardKind } from '#content/cards/kind.ts';
import { printSteps } from '#content/cards/steps/print.ts';
import { readSteps } from '#content/cards/steps/read.ts';
import { Steps } from '#content/cards/steps/schema.ts';
import { mapImages } from '#content/module/images.ts';

export const steps: CardKind<Steps> = {
  schema: Steps,
  directive: { attributes: [], fields: [], read: readSteps, print: printSteps },
  teaches: true,
  blocks: ({ intro, steps }) => [...intro, { t: 'list', ordered: true, items: steps }],
  withFiles: (card, address) => ({
    ...card,
    intro: mapImages(card.intro, address),
    steps: card.steps.map((step) => mapImages(step, address)),
  }),
};
