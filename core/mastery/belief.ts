import { logistic } from '#core/math/logistic.ts';

/** What is believed of a quantity in log-odds: a normal distribution. */
export interface Belief {
  readonly mean: number;
  readonly variance: number;
}

/** A belief for each component. */
export type Learned<T extends readonly Component[]> = { readonly [K in keyof T]: Belief };

/** How a belief loses certainty: variance gained a day, and where it ends. */
export interface Drift {
  readonly perDay: number;
  readonly most: number;
}

/** One of the quantities whose sum decides an answer; difficulties count against it. */
export interface Component {
  readonly belief: Belief;
  readonly sign: 1 | -1;
}

/** The belief after `days` in which nothing was seen. What was more uncertain than drift can make it stays so. */
export function aged(belief: Belief, days: number, { perDay, most }: Drift): Belief {
  if (days <= 0 || belief.variance >= most) return belief;
  return { mean: belief.mean, variance: Math.min(most, belief.variance + perDay * days) };
}

/** Sum of independent components. */
export function total(components: readonly Component[]): Belief {
  let mean = 0;
  let variance = 0;
  for (const { belief, sign } of components) {
    mean += sign * belief.mean;
    variance += belief.variance;
  }
  return { mean, variance };
}

/**
 * Probability of success when its log-odds are only believed: the mean over the belief, by MacKay's approximation
 * (Neural Computation 4(5), 1992).
 */
export function chance({ mean, variance }: Belief): number {
  return logistic(mean / Math.sqrt(1 + (Math.PI / 8) * variance));
}

/**
 * What is believed of each component after an answer: one Kalman step on the logistic likelihood, as in Glicko
 * (Glickman, Applied Statistics 48(3), 1999). `result` is 0 to 1; `weight` says how much of an answer it is worth.
 */
export function learn<T extends readonly Component[]>(components: T, result: number, weight = 1): Learned<T> {
  const sum = total(components);
  const expected = chance(sum);
  const information = weight * Math.max(expected * (1 - expected), 1e-4);
  const gain = 1 / (1 + information * sum.variance);
  const learned = components.map(({ belief: { mean, variance }, sign }) => ({
    mean: mean + sign * variance * gain * weight * (result - expected),
    variance: variance - variance * variance * information * gain,
  }));
  return learned as unknown as Learned<T>;
}
