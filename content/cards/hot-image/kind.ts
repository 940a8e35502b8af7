import { printHotImage } from '#content/cards/hot-image/print.ts';
import { readHotImage } from '#content/cards/hot-image/read.ts';
import { HotImage } from '#content/cards/hot-image/schema.ts';
import type { CardKind } from '#content/cards/kind.ts';
import { mapImages } from '#content/module/images.ts';

export const hotImage: CardKind<HotImage> = {
  schema: HotImage,
  directive: { attributes: [], fields: [], read: readHotImage, print: printHotImage },
  teaches: true,
  blocks: ({ before, after, body }) => [before, after, ...body],
  withFiles: (card, address) => ({
    ...card,
    before: { ...card.before, src: address(card.before.src) },
    after: { ...card.after, src: address(card.after.src) },
    body: mapImages(card.body, address),
  }),
};
