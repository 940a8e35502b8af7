import * as v from 'valibot';
import { activityBase } from '#content/activities/activity.ts';

/** A number with tolerance and an optional unit. */
export const Numeric = v.object({
  kind: v.literal('numeric'),
  ...activityBase,
  answer: v.number(),
  /** Largest accepted distance from `answer`, in the same unit. */
  tolerance: v.pipe(v.number(), v.minValue(0)),
  /** Shown behind the field; the learner need not type it. */
  unit: v.optional(v.pipe(v.string(), v.maxLength(20))),
});
export type Numeric = v.InferOutput<typeof Numeric>;

/** As typed: `1,5`, `1.5`, `1 500` and `-3` are all understood, also in Arabic-Indic digits. */
export const NumericResponse = v.object({ text: v.pipe(v.string(), v.maxLength(60)) });
export type NumericResponse = v.InferOutput<typeof NumericResponse>;
