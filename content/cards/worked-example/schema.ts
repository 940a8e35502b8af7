import * as v from 'valibot';
import { cardBase } from '#content/cards/card.ts';
import { Blocks, Inlines } from '#content/module/text.ts';

const some = v.pipe(Blocks, v.minLength(1));

/** A problem solved before the learner's eyes: step by step, with the reason for each, up to the answer. */
export const WorkedExample = v.object({
  kind: v.literal('worked-example'),
  ...cardBase,
  problem: some,
  steps: v.pipe(v.array(v.object({ body: some, reason: some })), v.minLength(1), v.maxLength(12)),
  answer: v.pipe(Inlines, v.minLength(1)),
});
export type WorkedExample = v.InferOutput<typeof WorkedExample>;
