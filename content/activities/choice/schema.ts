import * as v from 'valibot';
import { activityBase, Id } from '#content/activities/activity.ts';
import { Inlines } from '#content/module/text.ts';

/** One or several right options; several when more than one option is right. */
export const Choice = v.object({
  kind: v.literal('choice'),
  ...activityBase,
  options: v.pipe(
    v.array(v.object({ id: Id, text: Inlines, right: v.boolean(), feedback: v.optional(Inlines) })),
    v.minLength(2),
    v.maxLength(9),
  ),
  /** Keep the author's order: the options are steps of a scale. */
  fixed: v.optional(v.boolean()),
});
export type Choice = v.InferOutput<typeof Choice>;

export const ChoiceResponse = v.object({ chosen: v.pipe(v.array(v.string()), v.maxLength(9)) });
export type ChoiceResponse = v.InferOutput<typeof ChoiceResponse>;
