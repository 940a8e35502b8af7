import type { CardKind } from '#content/cards/kind.ts';
import { Reference } from '#content/cards/reference/schema.ts';
import { sectionKind } from '#content/cards/section.ts';
import { readBody } from '#content/cards/source.ts';
import { toBlock } from '#content/module/print-text.ts';

export const reference: CardKind<Reference> = {
  ...sectionKind(Reference),
  teaches: false,
  directive: { attributes: [], fields: [], read: readBody, print: ({ body }) => body.map(toBlock) },
};
