import * as v from 'valibot';
import { cardBase } from '#content/cards/card.ts';
import { Blocks } from '#content/module/text.ts';

/** What to do with it at work. */
export const Apply = v.object({
  kind: v.literal('apply'),
  ...cardBase,
  body: Blocks,
  /** The if-then plan offered in the recap. */
  plan: v.optional(v.object({ cue: v.string(), action: v.string() })),
});
export type Apply = v.InferOutput<typeof Apply>;
