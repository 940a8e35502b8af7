import * as v from 'valibot';
import { activityBase } from '#content/activities/activity.ts';

const CellName = v.pipe(v.string(), v.regex(/^[A-H][1-9]\d?$/, 'no cell of the sheet'));

/** A formula to be typed into a small sheet; right when it calculates what `reference` does, whatever the cells hold. */
export const Formula = v.object({
  kind: v.literal('formula'),
  ...activityBase,
  /** Cells as they are written, row by row, headings included; all rows are equally long. */
  sheet: v.pipe(
    v.array(v.pipe(v.array(v.pipe(v.string(), v.maxLength(60))), v.minLength(1), v.maxLength(8))),
    v.minLength(2),
    v.maxLength(20),
  ),
  /** The cell that the formula goes into, `D2`, or the cells that it is copied to, `D2:D5`. */
  cell: v.pipe(v.string(), v.regex(/^[A-H][1-9]\d?(:[A-H][1-9]\d?)?$/, 'not `D2` or `D2:D5`')),
  reference: v.pipe(v.string(), v.minLength(1), v.maxLength(500)),
  /** English names of functions that the formula must use. */
  uses: v.pipe(v.array(v.pipe(v.string(), v.maxLength(20))), v.maxLength(4)),
  /** Other contents with which it must be right too, beside those that are made of the sheet itself. */
  checks: v.pipe(
    v.array(v.pipe(v.array(v.object({ cell: CellName, value: v.pipe(v.string(), v.maxLength(60)) })), v.minLength(1))),
    v.maxLength(6),
  ),
});
export type Formula = v.InferOutput<typeof Formula>;

/** As typed, with or without `=`, with English or German names of functions. */
export const FormulaResponse = v.object({ text: v.pipe(v.string(), v.maxLength(500)) });
export type FormulaResponse = v.InferOutput<typeof FormulaResponse>;
