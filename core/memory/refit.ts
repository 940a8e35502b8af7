import { ln } from '#core/math/exponential.ts';
import { DAY, initial, recall, SITTING_DAYS, type Strength, strengthen } from '#core/memory/fsrs.ts';
import { withGuessing } from '#core/memory/guess.ts';
import type { History } from '#core/memory/history.ts';
import type { Weights } from '#core/memory/memory.ts';
import { DEFAULT_PRIOR, FITTED, type Prior, weightsAt } from '#core/memory/prior.ts';
import { inverse, type Matrix, solve } from '#core/memory/solve.ts';

/** What one learner's answers say of their weights. */
export interface Fit {
  /** The most likely offsets of the eight weights, given the answers and the prior. */
  readonly offsets: readonly number[];
  /** Variance of each offset around it (Laplace). */
  readonly variance: readonly number[];
  readonly weights: Weights;
  /** Spaced answers it rests on. */
  readonly reviews: number;
  /** Mean log loss of these answers, before and after. */
  readonly before: number;
  readonly after: number;
}

const FIRST_REFIT = 40;
const GROWTH = 1.6;

/** Whether it is time to fit again: after 40, 64, 103 ... spaced answers. `lastFitAt` is how many there were then. */
export function refitDue(reviews: number, lastFitAt: number): boolean {
  let due = FIRST_REFIT;
  while (due <= lastFitAt) due = Math.ceil(due * GROWTH);
  return reviews >= due;
}

const MOST_STEPS = 12;
const ENOUGH = 1e-4;
const DIFFERENCE = 1e-4;
const SUREST = 0.001;

/**
 * Maximum a posteriori weights by Fisher scoring with damping; derivatives of recall by differences. About ten passes
 * over the answers a step. Equal arguments give equal bytes in every engine.
 */
export function refit(answers: readonly History[], prior: Prior = DEFAULT_PRIOR): Fit {
  const { right, guess } = outcomes(answers);
  const posterior = (offsets: readonly number[], chances: Float64Array) =>
    loss(chances, right) + penalty(offsets, prior);
  const chancesAt = (offsets: readonly number[]) => chances(answers, weightsAt(offsets), guess);
  let at = [...prior.mean];
  let now = chancesAt(at);
  let best = posterior(at, now);
  const before = loss(now, right) / Math.max(1, right.length);
  let damping = 1e-3;
  let curvature = information(at, now, right, prior, chancesAt);
  for (let steps = 0; steps < MOST_STEPS && right.length > 0; steps++) {
    const step = solve(damped(curvature.matrix, damping), curvature.gradient);
    const moved = at.map((offset, k) => offset + (step[k] ?? 0));
    const there = chancesAt(moved);
    const value = posterior(moved, there);
    if (value < best) {
      const gained = best - value;
      [at, now, best, damping] = [moved, there, value, damping / 10];
      curvature = information(at, now, right, prior, chancesAt);
      if (gained < ENOUGH) break;
    } else if (damping > 1e4) break;
    else damping *= 10;
  }
  const variance = inverse(curvature.matrix).map((row, k) => row[k] ?? 0);
  const after = loss(now, right) / Math.max(1, right.length);
  return { offsets: at, variance, weights: weightsAt(at), reviews: right.length, before, after };
}

/** Spaced answers in the order in which `chances` predicts them. */
function outcomes(answers: readonly History[]): { right: boolean[]; guess: Float64Array } {
  const right: boolean[] = [];
  const guess: number[] = [];
  for (const history of answers) {
    for (let i = 1; i < history.length; i++) {
      const [before, now] = [history[i - 1], history[i]];
      if (!before || !now || now.at - before.at < SITTING_DAYS * DAY) continue;
      right.push(now.right);
      guess.push(now.guess);
    }
  }
  return { right, guess: Float64Array.from(guess) };
}

/** Chance of a right answer before every spaced one. */
function chances(answers: readonly History[], weights: Weights, guess: Float64Array): Float64Array {
  const predicted = new Float64Array(guess.length);
  let n = 0;
  for (const history of answers) {
    let strength: Strength | undefined;
    let then = 0;
    for (const { at, grade } of history) {
      const days = Math.max(0, at - then) / DAY;
      if (strength === undefined) strength = initial(grade, weights);
      else {
        const r = recall(strength.stability, days, weights);
        if (at - then >= SITTING_DAYS * DAY) {
          predicted[n] = Math.min(Math.max(withGuessing(r, guess[n] ?? 0), SUREST), 1 - SUREST);
          n += 1;
        }
        strength = strengthen(strength, grade, days, weights, r);
      }
      then = at;
    }
  }
  return predicted;
}

function loss(predicted: Float64Array, right: readonly boolean[]): number {
  let sum = 0;
  for (let i = 0; i < right.length; i++) sum -= ln(right[i] ? (predicted[i] ?? 0) : 1 - (predicted[i] ?? 0));
  return sum;
}

function penalty(offsets: readonly number[], { mean, variance }: Prior): number {
  return offsets.reduce((sum, offset, k) => sum + (offset - (mean[k] ?? 0)) ** 2 / (variance[k] ?? 1) / 2, 0);
}

/** Fisher information of the posterior and its gradient (uphill) at these offsets. */
function information(
  at: readonly number[],
  now: Float64Array,
  right: readonly boolean[],
  { mean, variance }: Prior,
  chancesAt: (offsets: readonly number[]) => Float64Array,
): { matrix: Matrix; gradient: number[] } {
  const slopes = FITTED.map((_, k) => {
    const moved = chancesAt(at.map((offset, j) => (j === k ? offset + DIFFERENCE : offset)));
    return moved.map((chance, i) => (chance - (now[i] ?? 0)) / DIFFERENCE);
  });
  const gradient = at.map((offset, k) => ((mean[k] ?? 0) - offset) / (variance[k] ?? 1));
  const matrix = FITTED.map((_, k) => FITTED.map((_, j) => (j === k ? 1 / (variance[k] ?? 1) : 0)));
  for (let i = 0; i < right.length; i++) {
    const p = now[i] ?? 0;
    const weight = 1 / (p * (1 - p));
    const off = ((right[i] ? 1 : 0) - p) * weight;
    for (const [k, row] of matrix.entries()) {
      const slope = slopes[k]?.[i] ?? 0;
      gradient[k] = (gradient[k] ?? 0) + off * slope;
      for (let j = 0; j < row.length; j++) row[j] = (row[j] ?? 0) + weight * slope * (slopes[j]?.[i] ?? 0);
    }
  }
  return { matrix, gradient };
}

function damped(matrix: Matrix, damping: number): Matrix {
  return matrix.map((row, k) => row.map((value, j) => (j === k ? value * (1 + damping) : value)));
}
