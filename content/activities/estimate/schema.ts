import * as v from 'valibot';
import { activityBase } from '#content/activities/activity.ts';

/** A number to be estimated on a scale; what is near the answer earns part of the credit. */
export const Estimate = v.object({
  kind: v.literal('estimate'),
  ...activityBase,
  min: v.number(),
  max: v.number(),
  answer: v.number(),
  /** Earns full credit: the largest distance from `answer`, or the largest factor on a scale of magnitudes. */
  within: v.pipe(v.number(), v.minValue(0)),
  /** The scale goes by factors (1, 10, 100) rather than by distances. */
  log: v.optional(v.boolean()),
  unit: v.optional(v.pipe(v.string(), v.maxLength(30))),
});
export type Estimate = v.InferOutput<typeof Estimate>;

export const EstimateResponse = v.object({ estimate: v.pipe(v.number(), v.finite()) });
export type EstimateResponse = v.InferOutput<typeof EstimateResponse>;
