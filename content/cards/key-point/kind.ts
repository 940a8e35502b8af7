import { KeyPoint } from '#content/cards/key-point/schema.ts';
import type { CardKind } from '#content/cards/kind.ts';
import { sectionKind } from '#content/cards/section.ts';
import { readBody } from '#content/cards/source.ts';
import { toBlock } from '#content/module/print-text.ts';

export const keyPoint: CardKind<KeyPoint> = {
  ...sectionKind(KeyPoint),
  teaches: false,
  directive: { attributes: [], fields: [], read: readBody, print: ({ body }) => body.map(toBlock) },
};
