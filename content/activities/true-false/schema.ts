import * as v from 'valibot';
import { activityBase } from '#content/activities/activity.ts';

/** A statement that holds or does not. */
export const TrueFalse = v.object({ kind: v.literal('true-false'), ...activityBase, answer: v.boolean() });
export type TrueFalse = v.InferOutput<typeof TrueFalse>;

export const TrueFalseResponse = v.object({ value: v.boolean() });
export type TrueFalseResponse = v.InferOutput<typeof TrueFalseResponse>;
