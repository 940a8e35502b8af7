import { exp } from '#core/math/exponential.ts';
import { DEFAULT_WEIGHTS } from '#core/memory/fsrs.ts';
import type { Weights } from '#core/memory/memory.ts';

/**
 * The eight of the 21 weights that are fitted to a learner, as offsets from the default: `weight = default * e^offset`,
 * but for 8, which is an exponent already and takes its offset by addition. What the first lesson leaves (0 after a
 * miss, 2 after a hit; 1 and 3 go along), how much a success adds (8, 9, 10), what a miss leaves (11, 13) and the shape
 * of forgetting (20) are what learners differ in; the rest is kept, since binary answers say little of it.
 */
export const FITTED = [0, 2, 8, 9, 10, 11, 13, 20] as const;

/** Least and most that each fitted weight may become. */
const LIMITS = [
  [0.005, 60],
  [0.02, 200],
  [-0.5, 4.5],
  [0, 0.8],
  [0.05, 3],
  [0.05, 5],
  [0.02, 0.9],
  [0.06, 1.2],
] as const;

/** What is believed of the offsets before a learner has answered: independent normal distributions. */
export interface Prior {
  readonly mean: readonly number[];
  readonly variance: readonly number[];
  /** Weights at the mean. */
  readonly weights: Weights;
  /** Learners it was pooled from; 0 for the default. */
  readonly learners: number;
}

/** Standard deviations between learners, wide for how much a first lesson leaves. */
const DEFAULT_DEVIATIONS = [1, 1, 0.35, 0.35, 0.35, 0.5, 0.35, 0.45];

export const DEFAULT_PRIOR: Prior = prior(
  FITTED.map(() => 0),
  DEFAULT_DEVIATIONS.map((deviation) => deviation * deviation),
);

export function prior(mean: readonly number[], variance: readonly number[], learners = 0): Prior {
  return { mean, variance, weights: weightsAt(mean), learners };
}

/** The 21 weights at these eight offsets, kept within what FSRS-6 can do with. */
export function weightsAt(offsets: readonly number[]): Weights {
  const weights = [...DEFAULT_WEIGHTS];
  for (const [k, index] of FITTED.entries()) {
    const [least, most] = LIMITS[k] ?? [0, 0];
    const offset = offsets[k] ?? 0;
    const moved = index === 8 ? (weights[8] ?? 0) + offset : (weights[index] ?? 0) * exp(offset);
    weights[index] = Math.min(Math.max(moved, least), most);
  }
  const hit = offsets[1] ?? 0;
  weights[1] = (weights[1] ?? 0) * exp((hit + (offsets[0] ?? 0)) / 2);
  weights[3] = (weights[3] ?? 0) * exp(hit);
  return Object.freeze(weights);
}
