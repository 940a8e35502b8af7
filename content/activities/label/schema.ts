import * as v from 'valibot';
import { activityBase, Id, Item } from '#content/activities/activity.ts';
import { Percent } from '#content/activities/percent.ts';
import { ImageBlock, Inlines } from '#content/module/text.ts';

/** Labels to be put on numbered points of a picture: each point belongs to the label of the same id. */
export const Label = v.object({
  kind: v.literal('label'),
  ...activityBase,
  picture: ImageBlock,
  points: v.pipe(
    v.array(
      v.object({
        id: Id,
        text: Inlines,
        x: Percent,
        y: Percent,
        /** Where the point is, in words that do not say what it is. */
        where: v.optional(Inlines),
      }),
    ),
    v.minLength(2),
    v.maxLength(8),
  ),
  /** Labels that belong to no point. */
  distractors: v.pipe(v.array(Item), v.maxLength(4)),
});
export type Label = v.InferOutput<typeof Label>;

/** Point id to the id of a point's label or of a distractor. */
export const LabelResponse = v.object({ labels: v.record(v.string(), v.string()) });
export type LabelResponse = v.InferOutput<typeof LabelResponse>;
