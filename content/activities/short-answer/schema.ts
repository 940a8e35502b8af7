import * as v from 'valibot';
import { activityBase } from '#content/activities/activity.ts';

/** A few typed words, compared tolerant of case, accents' form, spaces and small typing errors. */
export const ShortAnswer = v.object({
  kind: v.literal('short-answer'),
  ...activityBase,
  /** Accepted answers; the first is the one shown. */
  accept: v.pipe(v.array(v.pipe(v.string(), v.minLength(1))), v.minLength(1), v.maxLength(20)),
  /** RE2 pattern that is accepted too; matched against the whole normalized answer. */
  pattern: v.optional(v.pipe(v.string(), v.maxLength(500))),
  /** Letter for letter: no forgiveness for typing errors (formulas, commands). */
  exact: v.optional(v.boolean()),
});
export type ShortAnswer = v.InferOutput<typeof ShortAnswer>;

export const ShortAnswerResponse = v.object({ text: v.pipe(v.string(), v.maxLength(500)) });
export type ShortAnswerResponse = v.InferOutput<typeof ShortAnswerResponse>;
