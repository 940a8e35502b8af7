import { printInfographic } from '#content/cards/infographic/print.ts';
import { readInfographic } from '#content/cards/infographic/read.ts';
import { Infographic } from '#content/cards/infographic/schema.ts';
import type { CardKind } from '#content/cards/kind.ts';
import { mapImages } from '#content/module/images.ts';
import { secondsToReadBlocks } from '#content/module/reading-time.ts';
import type { Block } from '#content/module/text.ts';

export const infographic: CardKind<Infographic> = {
  schema: Infographic,
  directive: { attributes: [], fields: [], read: readInfographic, print: printInfographic },
  teaches: true,
  blocks,
  withFiles: (card, address) => ({
    ...card,
    intro: mapImages(card.intro, address),
    picture: { ...card.picture, src: address(card.picture.src) },
  }),
  /** Each region is looked up on the picture. */
  seconds: (card) => secondsToReadBlocks(blocks(card)) + 2 * card.regions.length,
};

function blocks({ intro, picture, regions }: Infographic): Block[] {
  const items = regions.map(({ title, text }): Block[] => [
    { t: 'p', c: [{ t: 'strong', c: [{ t: 'text', v: title }] }, { t: 'text', v: ': ' }, ...text] },
  ]);
  return [...intro, picture, { t: 'list', ordered: true, items }];
}
