import * as v from 'valibot';
import { cardBase } from '#content/cards/card.ts';
import type { CardKind } from '#content/cards/kind.ts';
import { mapImages } from '#content/module/images.ts';
import { type Block, Blocks } from '#content/module/text.ts';

/** The schema of a kind that is text in blocks and nothing else. */
export function bodySchema<const K extends string>(kind: K) {
  return v.object({ kind: v.literal(kind), ...cardBase, body: Blocks });
}

/** A kind that is written below `## Heading`; `alone` is the block that, standing alone there, makes this kind. */
export function sectionKind<C extends { readonly body: Block[] }>(
  schema: v.GenericSchema<unknown, C>,
  alone?: Block['t'],
): CardKind<C> {
  return {
    schema,
    ...(alone !== undefined && { alone }),
    teaches: true,
    blocks: ({ body }) => body,
    withFiles: (card, address) => ({ ...card, body: mapImages(card.body, address) }),
  };
}
