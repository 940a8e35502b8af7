import * as v from 'valibot';
import { activityBase, Id, Item } from '#content/activities/activity.ts';

/** Items to be put where they belong. */
export const Categorize = v.object({
  kind: v.literal('categorize'),
  ...activityBase,
  categories: v.pipe(v.array(Item), v.minLength(2), v.maxLength(5)),
  items: v.pipe(v.array(v.object({ ...Item.entries, category: Id })), v.minLength(2), v.maxLength(12)),
});
export type Categorize = v.InferOutput<typeof Categorize>;

/** Item id to category id. */
export const CategorizeResponse = v.object({ places: v.record(v.string(), v.string()) });
export type CategorizeResponse = v.InferOutput<typeof CategorizeResponse>;
