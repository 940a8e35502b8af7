import * as v from 'valibot';
import { activityBase, Id, Item } from '#content/activities/activity.ts';
import { Inlines } from '#content/module/text.ts';

/** Statements to be rated, each with one of the same columns. */
export const Matrix = v.object({
  kind: v.literal('matrix'),
  ...activityBase,
  columns: v.pipe(v.array(Item), v.minLength(2), v.maxLength(5)),
  rows: v.pipe(
    v.array(v.object({ ...Item.entries, column: Id, feedback: v.optional(Inlines) })),
    v.minLength(2),
    v.maxLength(8),
  ),
});
export type Matrix = v.InferOutput<typeof Matrix>;

/** Row id to column id. */
export const MatrixResponse = v.object({ ratings: v.record(v.string(), v.string()) });
export type MatrixResponse = v.InferOutput<typeof MatrixResponse>;
