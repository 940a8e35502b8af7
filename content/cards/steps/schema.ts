import * as v from 'valibot';
import { cardBase } from '#content/cards/card.ts';
import { Blocks } from '#content/module/text.ts';

/** A procedure: what to do, one step after the other, each to be ticked off. */
export const Steps = v.object({
  kind: v.literal('steps'),
  ...cardBase,
  intro: Blocks,
  steps: v.pipe(v.array(v.pipe(Blocks, v.minLength(1))), v.minLength(2), v.maxLength(20)),
});
export type Steps = v.InferOutput<typeof Steps>;
