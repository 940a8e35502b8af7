import * as v from 'valibot';
import { cardBase } from '#content/cards/card.ts';
import { Blocks } from '#content/module/text.ts';

/** A data graphic drawn from a table; the first column names, the others say or count. */
export const Chart = v.object({
  kind: v.literal('chart'),
  ...cardBase,
  type: v.picklist(['bars', 'line', 'comparison', 'timeline', 'process']),
  /** Behind each number, such as `%` or `€`. */
  unit: v.optional(v.pipe(v.string(), v.minLength(1), v.maxLength(12))),
  /** Where the axis of a line begins; every other begins at zero. */
  from: v.optional(v.number()),
  /** What is to be seen in it. */
  body: Blocks,
  head: v.array(v.string()),
  /** Cells as written; a number has a decimal point and nothing between thousands. */
  rows: v.array(v.array(v.string())),
});
export type Chart = v.InferOutput<typeof Chart>;
export type ChartType = Chart['type'];
