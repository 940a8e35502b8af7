import * as v from 'valibot';
import { activityBase, Item } from '#content/activities/activity.ts';

/** Items to be put in order; `items` stands in the right one. */
export const Order = v.object({
  kind: v.literal('order'),
  ...activityBase,
  items: v.pipe(v.array(Item), v.minLength(2), v.maxLength(9)),
});
export type Order = v.InferOutput<typeof Order>;

export const OrderResponse = v.object({ order: v.pipe(v.array(v.string()), v.maxLength(9)) });
export type OrderResponse = v.InferOutput<typeof OrderResponse>;
