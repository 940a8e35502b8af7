import type { CardKind } from '#content/cards/kind.ts';
import { printSlides } from '#content/cards/slides/print.ts';
import { readSlides } from '#content/cards/slides/read.ts';
import { Slides } from '#content/cards/slides/schema.ts';
import { mapImages } from '#content/module/images.ts';
import { secondsToReadBlocks } from '#content/module/reading-time.ts';
import type { Block } from '#content/module/text.ts';

export const slides: CardKind<Slides> = {
  schema: Slides,
  directive: { attributes: [], fields: [], read: readSlides, print: printSlides },
  teaches: true,
  blocks,
  withFiles: (card, address) => ({
    ...card,
    slides: card.slides.map((slide) => ({ ...slide, body: mapImages(slide.body, address) })),
  }),
  /** Each slide is found anew. */
  seconds: (card) => secondsToReadBlocks(blocks(card)) + card.slides.length,
};

function blocks({ slides }: Slides): Block[] {
  return slides.flatMap(({ body, notes }): Block[] => [
    ...body,
    ...(notes === undefined ? [] : [{ t: 'p' as const, c: notes }]),
  ]);
}
