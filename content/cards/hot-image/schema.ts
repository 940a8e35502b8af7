import * as v from 'valibot';
import { cardBase } from '#content/cards/card.ts';
import { Blocks, ImageBlock } from '#content/module/text.ts';

/** The same thing before and after: two pictures, one over the other, and a line to slide between them. */
export const HotImage = v.object({
  kind: v.literal('hot-image'),
  ...cardBase,
  before: ImageBlock,
  after: ImageBlock,
  body: Blocks,
});
export type HotImage = v.InferOutput<typeof HotImage>;
