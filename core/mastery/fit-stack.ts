import { DEFAULT_STACK, FEATURES, logOdds, type Stack } from '#core/mastery/stack.ts';
import { ln } from '#core/math/exponential.ts';
import { logistic } from '#core/math/logistic.ts';
import { shuffle } from '#core/math/random.ts';

/** One answer: its features in the order of `FEATURES`, and how it went. */
export interface StackRow {
  readonly features: readonly number[];
  readonly correct: boolean;
}

/** Answers below which nothing is fitted. */
export const ENOUGH_ANSWERS = 5000;
/** Answers beyond which more would change nothing that one could see. */
const MOST_ANSWERS = 50_000;
/** Answers kept aside to decide whether the fit is better. */
const HELD_OUT = 0.2;
/** Strength of the pull towards the prior: so many answers of even chance. */
const RIDGE = 20;
const STEPS = 12;
const CLOSE = 1e-8;

/** A fit and what it is worth on answers that it has not seen. */
export interface StackFit {
  /** The fitted stack where it predicts better than the prior, otherwise the prior. */
  readonly stack: Stack;
  /** Mean log loss on the answers kept aside. */
  readonly logLoss: number;
  readonly logLossOfPrior: number;
}

/**
 * Fits the logistic layer to answers of many learners: ridge regression towards `prior` by Newton's method, tried on a
 * fifth of the answers that `seed` keeps aside. Undefined below 5,000 answers. The same rows and seed give the same fit.
 */
export function fitStack(rows: readonly StackRow[], prior: Stack = DEFAULT_STACK, seed = 1): StackFit | undefined {
  if (rows.length < ENOUGH_ANSWERS) return undefined;
  const mixed = shuffle(rows, seed).slice(0, MOST_ANSWERS);
  const kept = Math.floor(mixed.length * HELD_OUT);
  const aside = mixed.slice(0, kept);
  const learned: Stack = { weights: newton(mixed.slice(kept), prior.weights), answers: mixed.length - kept };
  const [logLoss, logLossOfPrior] = [lossOf(aside, learned), lossOf(aside, prior)];
  const better = logLoss < logLossOfPrior;
  return { stack: better ? learned : prior, logLoss: better ? logLoss : logLossOfPrior, logLossOfPrior };
}

function lossOf(rows: readonly StackRow[], stack: Stack): number {
  let sum = 0;
  for (const { features, correct } of rows) {
    const p = logistic(logOdds(features, stack));
    sum -= ln(Math.max(correct ? p : 1 - p, 1e-9));
  }
  return sum / rows.length;
}

/** Weights that maximize the likelihood less the ridge, from the prior in at most twelve steps. */
function newton(rows: readonly StackRow[], prior: readonly number[]): number[] {
  const size = FEATURES.length + 1;
  const start = Array.from({ length: size }, (_, i) => prior[i] ?? 0);
  let weights = start;
  for (let step = 0; step < STEPS; step++) {
    const { gradient, curvature } = slopes(rows, weights);
    for (let i = 0; i < size; i++) {
      const pull = i === 0 ? 0 : RIDGE / 4;
      gradient[i] = (gradient[i] ?? 0) - pull * ((weights[i] ?? 0) - (start[i] ?? 0));
      curvature[i * size + i] = (curvature[i * size + i] ?? 0) + pull + 1e-9;
    }
    const change = solve(curvature, gradient);
    weights = weights.map((weight, i) => weight + (change[i] ?? 0));
    if (change.every((one) => Math.abs(one) < CLOSE)) break;
  }
  return weights;
}

function slopes(
  rows: readonly StackRow[],
  weights: readonly number[],
): { gradient: Float64Array; curvature: Float64Array } {
  const size = weights.length;
  const gradient = new Float64Array(size);
  const curvature = new Float64Array(size * size);
  const x = new Float64Array(size);
  x[0] = 1;
  for (const { features, correct } of rows) {
    for (let i = 1; i < size; i++) x[i] = features[i - 1] ?? 0;
    const p = logistic(logOdds(features, { weights, answers: 0 }));
    const off = (correct ? 1 : 0) - p;
    for (let i = 0; i < size; i++) {
      const xi = x[i] ?? 0;
      gradient[i] = (gradient[i] ?? 0) + off * xi;
      for (let j = 0; j < size; j++) {
        const at = i * size + j;
        curvature[at] = (curvature[at] ?? 0) + p * (1 - p) * xi * (x[j] ?? 0);
      }
    }
  }
  return { gradient, curvature };
}

/** Solves the symmetric positive definite system by Cholesky's decomposition. */
function solve(matrix: Float64Array, right: Float64Array): Float64Array {
  const size = right.length;
  const lower = new Float64Array(size * size);
  const at = (i: number, j: number) => lower[i * size + j] ?? 0;
  for (let i = 0; i < size; i++)
    for (let j = 0; j <= i; j++) {
      let sum = matrix[i * size + j] ?? 0;
      for (let k = 0; k < j; k++) sum -= at(i, k) * at(j, k);
      lower[i * size + j] = i === j ? Math.sqrt(Math.max(sum, 1e-12)) : sum / at(j, j);
    }
  const x = new Float64Array(size);
  for (let i = 0; i < size; i++) {
    let sum = right[i] ?? 0;
    for (let k = 0; k < i; k++) sum -= at(i, k) * (x[k] ?? 0);
    x[i] = sum / at(i, i);
  }
  for (let i = size - 1; i >= 0; i--) {
    let sum = x[i] ?? 0;
    for (let k = i + 1; k < size; k++) sum -= at(k, i) * (x[k] ?? 0);
    x[i] = sum / at(i, i);
  }
  return x;
}
