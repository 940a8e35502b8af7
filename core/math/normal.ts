import { exp, ln } from '#core/math/exponential.ts';

/** Half the width of a 90 % interval, in standard deviations. */
export const Z_90 = 1.6448536269514722;

/** The same for 95 %. */
export const Z_95 = 1.959963984540054;

/** Standard normal distribution function to about 1e-7 (Abramowitz and Stegun 7.1.26). */
export function normalCdf(x: number): number {
  const z = Math.abs(x) * Math.SQRT1_2;
  const t = 1 / (1 + 0.3275911 * z);
  const tail =
    t * (0.254829592 + t * (-0.284496736 + t * (1.421413741 + t * (-1.453152027 + t * 1.061405429)))) * exp(-z * z);
  return x >= 0 ? 1 - tail / 2 : tail / 2;
}

/** Standard normal quantile to about 4.5e-4 (Abramowitz and Stegun 26.2.23), for 0 < p < 1. */
export function normalQuantile(p: number): number {
  if (!(p > 0 && p < 1)) throw new RangeError(`A quantile lies between 0 and 1, and ${p} does not`);
  const t = Math.sqrt(-2 * ln(Math.min(p, 1 - p)));
  const z = t - (2.515517 + t * (0.802853 + t * 0.010328)) / (1 + t * (1.432788 + t * (0.189269 + t * 0.001308)));
  return p < 0.5 ? -z : z;
}
