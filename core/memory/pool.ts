import { DEFAULT_PRIOR, FITTED, type Prior, prior } from '#core/memory/prior.ts';
import type { Fit } from '#core/memory/refit.ts';

/** Fewer learners say nothing that could be told from one of them. */
export const FEWEST_LEARNERS = 5;
/** Learners that the default prior counts for. */
const DEFAULT_COUNTS = 4;
/** No weight is ever believed to be better known of a stranger than this (variance of the offset). */
const LEAST_VARIANCE = 0.01;

/** What of a fit the pool needs. */
export type Pooled = Pick<Fit, 'offsets' | 'variance'>;

/**
 * The prior for a new learner of a group, from the fits of its learners: mean and variance between them, one step of
 * expectation-maximization for a normal hierarchy, drawn towards the default as if that were four learners more. With
 * fewer than five fits it is the default. The order of the fits does not matter beyond rounding.
 */
export function pool(fits: readonly Pooled[]): Prior {
  if (fits.length < FEWEST_LEARNERS) return DEFAULT_PRIOR;
  const n = fits.length;
  const mean = FITTED.map((_, k) => {
    const sum = fits.reduce((total, { offsets }) => total + (offsets[k] ?? 0), 0);
    return (sum + DEFAULT_COUNTS * (DEFAULT_PRIOR.mean[k] ?? 0)) / (n + DEFAULT_COUNTS);
  });
  const variance = FITTED.map((_, k) => {
    const spread = fits.reduce(
      (total, fit) => total + ((fit.offsets[k] ?? 0) - (mean[k] ?? 0)) ** 2 + (fit.variance[k] ?? 0),
      0,
    );
    const drawn = (spread + DEFAULT_COUNTS * (DEFAULT_PRIOR.variance[k] ?? 0)) / (n + DEFAULT_COUNTS);
    return Math.max(drawn, LEAST_VARIANCE);
  });
  return prior(mean, variance, n);
}
