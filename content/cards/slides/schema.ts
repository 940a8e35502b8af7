import * as v from 'valibot';
import { cardBase } from '#content/cards/card.ts';
import { Blocks, Inlines } from '#content/module/text.ts';

/** What a speaker would show at once, and what they would say to it. */
export const Slide = v.object({ body: v.pipe(Blocks, v.minLength(1)), notes: v.optional(Inlines) });
export type Slide = v.InferOutput<typeof Slide>;

/** A small deck, one slide at a time. */
export const Slides = v.object({
  kind: v.literal('slides'),
  ...cardBase,
  slides: v.pipe(v.array(Slide), v.minLength(2), v.maxLength(20)),
});
export type Slides = v.InferOutput<typeof Slides>;
