import * as v from 'valibot';
import { activityBase, Item } from '#content/activities/activity.ts';
import { Blocks } from '#content/module/text.ts';

/** Write an answer, compare it with a model and say which criteria it meets. */
export const Explain = v.object({
  kind: v.literal('explain'),
  ...activityBase,
  /** Shown once something has been written. */
  model: Blocks,
  criteria: v.pipe(v.array(Item), v.minLength(1), v.maxLength(7)),
  /** Fewest characters of an answer, without outer spaces. */
  min: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(1000)),
});
export type Explain = v.InferOutput<typeof Explain>;

/** What was written, and the ids of the criteria that the learner found in it. */
export const ExplainResponse = v.object({
  text: v.pipe(v.string(), v.maxLength(2000)),
  met: v.pipe(v.array(v.string()), v.maxLength(7)),
});
export type ExplainResponse = v.InferOutput<typeof ExplainResponse>;
