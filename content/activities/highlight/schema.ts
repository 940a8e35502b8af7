import * as v from 'valibot';
import { activityBase, Id } from '#content/activities/activity.ts';

/** Text as it is, or a part that has a problem, and which. */
export const Segment = v.variant('t', [
  v.object({ t: v.literal('text'), v: v.string() }),
  v.object({ t: v.literal('mark'), id: Id, v: v.string(), why: v.string() }),
]);
export type Segment = v.InferOutput<typeof Segment>;

/** A text in which problems are to be marked. */
export const Highlight = v.object({
  kind: v.literal('highlight'),
  ...activityBase,
  /** Paragraphs of segments in reading order; a line end within one is `\n`. */
  passage: v.pipe(v.array(v.array(Segment)), v.minLength(1), v.maxLength(8)),
  /** Whole sentences are marked instead of words. */
  sentences: v.optional(v.boolean()),
});
export type Highlight = v.InferOutput<typeof Highlight>;

/** Ids of the words, or sentences, that were marked. */
export const HighlightResponse = v.object({ words: v.pipe(v.array(v.string()), v.maxLength(400)) });
export type HighlightResponse = v.InferOutput<typeof HighlightResponse>;
