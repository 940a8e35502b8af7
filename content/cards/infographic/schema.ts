import * as v from 'valibot';
import { cardBase } from '#content/cards/card.ts';
import { Blocks, ImageBlock, Inlines } from '#content/module/text.ts';

const percent = v.pipe(v.number(), v.minValue(0), v.maxValue(100));

/** A place on a picture, in percent of its size: a point, or with `width` and `height` a rectangle from its top left. */
export const Region = v.object({
  x: percent,
  y: percent,
  width: v.optional(percent),
  height: v.optional(percent),
  title: v.pipe(v.string(), v.regex(/^(?!\d+(\.\d+)?%)[^:]+$/), v.maxLength(60)),
  text: v.pipe(Inlines, v.minLength(1)),
});
export type Region = v.InferOutput<typeof Region>;

/** A picture to move about in, whose numbered regions explain themselves; their list says the same in words. */
export const Infographic = v.object({
  kind: v.literal('infographic'),
  ...cardBase,
  intro: Blocks,
  picture: ImageBlock,
  regions: v.pipe(v.array(Region), v.minLength(1), v.maxLength(15)),
});
export type Infographic = v.InferOutput<typeof Infographic>;
