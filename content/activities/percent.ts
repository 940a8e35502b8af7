import * as v from 'valibot';

/** A share of a picture's width or height, in percent from its left or top edge. */
export const Percent = v.pipe(v.number(), v.minValue(0), v.maxValue(100));
