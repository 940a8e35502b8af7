import * as v from 'valibot';
import { activityBase, Id, Item } from '#content/activities/activity.ts';
import { Inlines } from '#content/module/text.ts';

/** Pairs to be found: each left item belongs to the right text of the same id. */
export const Match = v.object({
  kind: v.literal('match'),
  ...activityBase,
  pairs: v.pipe(v.array(v.object({ id: Id, left: Inlines, right: Inlines })), v.minLength(2), v.maxLength(8)),
  /** Right-hand texts that belong to nothing. */
  distractors: v.pipe(v.array(Item), v.maxLength(4)),
});
export type Match = v.InferOutput<typeof Match>;

/** Pair id on the left to pair (or distractor) id on the right. */
export const MatchResponse = v.object({ pairs: v.record(v.string(), v.string()) });
export type MatchResponse = v.InferOutput<typeof MatchResponse>;
