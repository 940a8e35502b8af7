import { random } from '#core/math/random.ts';
import type { Done } from './job.ts';
import type { Outcome, Prediction } from './outcome.ts';

/** A ratio of sums with its 95 % interval. */
export interface Ratio {
  readonly ratio: number;
  readonly low: number;
  readonly high: number;
}

const DRAWS = 1000;

/** Sum of ours over sum of theirs, the interval from a bootstrap over people, who stay paired. */
export function ratioOf(pairs: readonly (readonly [number, number])[]): Ratio {
  const draw = random(pairs.length);
  const of = (some: readonly (readonly [number, number])[]) => sum(some, 0) / sum(some, 1);
  const drawn = Array.from({ length: DRAWS }, () =>
    of(pairs.map(() => pairs[Math.floor(draw() * pairs.length)] ?? [0, 0])),
  ).sort((a, b) => a - b);
  return { ratio: of(pairs), low: drawn[Math.floor(0.025 * DRAWS)] ?? 0, high: drawn[Math.floor(0.975 * DRAWS)] ?? 0 };
}

function sum(pairs: readonly (readonly [number, number])[], side: 0 | 1): number {
  return pairs.reduce((total, pair) => total + pair[side], 0);
}

export type Measure = (outcome: Outcome) => number;

/** Both policies' figures for everybody whom both scheduled. */
export function paired(done: readonly Done[], policy: string, other: string, measure: Measure): [number, number][] {
  return done.flatMap(({ outcomes }) => {
    const [a, b] = [outcomes[policy], outcomes[other]];
    return a && b ? [[measure(a), measure(b)] as [number, number]] : [];
  });
}

export const knowledgePerMinute: Measure = ({ knowledge, minutes }) => (knowledge[180] ?? 0) / Math.max(minutes, 1);
export const dependablePerMinute: Measure = ({ dependable, minutes }) => dependable / Math.max(minutes, 1);

/** Days between answers that are looked at together, as on the Memory screen. */
export const DELAYS = [0, 2, 7, 21, 60];

export interface Bin {
  readonly from: number;
  readonly n: number;
  readonly predicted: number;
  readonly observed: number;
}

export function binned(predictions: readonly Prediction[]): Bin[] {
  return DELAYS.flatMap((from, i) => {
    const inside = predictions.filter(({ days }) => days >= from && days < (DELAYS[i + 1] ?? Number.POSITIVE_INFINITY));
    const n = inside.length;
    if (n === 0) return [];
    const predicted = inside.reduce((total, one) => total + one.predicted, 0) / n;
    return [{ from, n, predicted, observed: inside.filter(({ right }) => right).length / n }];
  });
}

/** Mean distance of predicted and observed over the groups of delays, weighted by their size. */
export function calibrationError(predictions: readonly Prediction[]): number {
  const all = predictions.length;
  return binned(predictions).reduce((total, bin) => total + (bin.n / all) * Math.abs(bin.predicted - bin.observed), 0);
}

export function logLoss(predictions: readonly Prediction[]): number {
  const losses = predictions.map(({ predicted, right }) => {
    const p = Math.min(Math.max(predicted, 0.001), 0.999);
    return -Math.log(right ? p : 1 - p);
  });
  return losses.reduce((total, loss) => total + loss, 0) / losses.length;
}

/** What was predicted after a person's first 200 spaced answers. */
export function settled(done: readonly Done[], policy: string): Prediction[] {
  return done.flatMap(({ outcomes }) => outcomes[policy]?.predictions.slice(200) ?? []);
}

export function geometricMean(values: readonly number[]): number {
  return Math.exp(values.reduce((total, value) => total + Math.log(value), 0) / values.length);
}
