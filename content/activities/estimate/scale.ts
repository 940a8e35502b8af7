import type { Estimate } from '#content/activities/estimate/schema.ts';
import { exp, ln } from '#core/math/exponential.ts';

type Scale = Pick<Estimate, 'min' | 'max' | 'log'>;

/** Where a number lies on the scale, 0 at its beginning and 1 at its end; beyond it, the nearer of the two. */
export function placeOf({ min, max, log }: Scale, value: number): number {
  const kept = Math.min(max, Math.max(min, value));
  return log ? ln(kept / min) / ln(max / min) : (kept - min) / (max - min);
}

/** The number at a place of the scale, rounded to what one would say: two figures, or steps of about one in a hundred. */
export function valueAt(scale: Scale, place: number): number {
  const { min, max, log } = scale;
  const value = log ? min * exp(place * ln(max / min)) : min + place * (max - min);
  const step = log ? powerOfTen(value) / 10 : stepOf(scale);
  const rounded = Number((Math.round(value / step) * step).toPrecision(12));
  return Math.min(max, Math.max(min, rounded));
}

/** The step of the slider on a scale of distances: 1, 2 or 5 with zeros, at most a hundredth of the scale. */
export function stepOf({ min, max }: Scale): number {
  const hundredth = (max - min) / 100;
  const ten = powerOfTen(hundredth * (1 + 1e-9));
  const factor = [5, 2, 1].find((one) => one * ten <= hundredth * (1 + 1e-9)) ?? 1;
  return Number((factor * ten).toPrecision(12));
}

/** How many steps the slider has: about a hundredth of the scale each, or a tenth more on a scale of magnitudes. */
export function stepsOf(scale: Scale): number {
  const { min, max, log } = scale;
  const steps = log ? ln(max / min) / ln(1.1) : (max - min) / stepOf(scale);
  return Math.min(200, Math.max(20, Math.round(steps)));
}

/** The largest power of ten that is not above a number. */
function powerOfTen(value: number): number {
  return Number(`1e${Number(value.toExponential().split('e')[1] ?? 0)}`);
}
