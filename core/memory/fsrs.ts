import { exp, ln, pow } from '#core/math/exponential.ts';
import type { Grade, MemoryState, Weights } from '#core/memory/memory.ts';

/**
 * FSRS-6 with fractional days (https://github.com/open-spaced-repetition/awesome-fsrs/wiki/The-Algorithm).
 * Stability is in days, difficulty from 1 to 10; nothing is rounded.
 */
export const DEFAULT_WEIGHTS: Weights = Object.freeze([
  0.212, 1.2931, 2.3065, 8.2956, 6.4133, 0.8334, 3.0194, 0.001, 1.8722, 0.1666, 0.796, 1.4835, 0.0614, 0.2629, 1.6483,
  0.6014, 1.8729, 0.5425, 0.0912, 0.0658, 0.1542,
]);

export const DAY = 86_400_000;

/** Reviews closer together than this many days are one sitting: they use the short-term rule and prove no retention. */
export const SITTING_DAYS = 0.5;

const MIN_STABILITY = 0.001;
const MAX_STABILITY = 36_500;

/** How memory stands, without its history. */
export interface Strength {
  readonly stability: number;
  readonly difficulty: number;
}

/** Days from the last review to `at` (milliseconds UTC); 0 for a time before it. */
export function daysSince(state: Pick<MemoryState, 'lastAt'>, at: number): number {
  return Math.max(0, at - state.lastAt) / DAY;
}

/** Probability of recall at time `at` (milliseconds UTC). */
export function retrievability(state: MemoryState, at: number, weights: Weights = DEFAULT_WEIGHTS): number {
  return recall(state.stability, daysSince(state, at), weights);
}

/** Probability of recall `days` after a review that left `stability` days: 0.9 when they are equal. */
export function recall(stability: number, days: number, weights: Weights = DEFAULT_WEIGHTS): number {
  return pow(1 + (derive(weights).factor * days) / stability, -weight(weights, 20));
}

/** Days after which recall has fallen to `target` (0 to 1). */
export function daysUntil(stability: number, target: number, weights: Weights = DEFAULT_WEIGHTS): number {
  return ((pow(target, -1 / weight(weights, 20)) - 1) / derive(weights).factor) * stability;
}

/** Memory after an answer graded `grade` at `at`; `state` is undefined for the first one. */
export function update(
  state: MemoryState | undefined,
  grade: Grade,
  at: number,
  weights: Weights = DEFAULT_WEIGHTS,
): MemoryState {
  const strength = state ? strengthen(state, grade, daysSince(state, at), weights) : initial(grade, weights);
  return {
    ...strength,
    lastAt: Math.max(at, state?.lastAt ?? at),
    reps: (state?.reps ?? 0) + 1,
    lapses: (state?.lapses ?? 0) + (state && grade === 1 ? 1 : 0),
    lastGrade: grade,
  };
}

/** Strength after the very first answer. */
export function initial(grade: Grade, weights: Weights = DEFAULT_WEIGHTS): Strength {
  return {
    stability: Math.max(weight(weights, grade - 1), MIN_STABILITY),
    difficulty: clamp(initialDifficulty(grade, weights), 1, 10),
  };
}

/** Strength after an answer `days` after the last one; `r` is the recall then, where it is known already. */
export function strengthen(
  before: Strength,
  grade: Grade,
  days: number,
  weights: Weights = DEFAULT_WEIGHTS,
  r: number = recall(before.stability, days, weights),
): Strength {
  const difficulty = nextDifficulty(before.difficulty, grade, weights);
  if (days < SITTING_DAYS) return { difficulty, stability: sameSitting(before.stability, grade, weights) };
  const stability = grade === 1 ? afterMiss(before, r, weights) : afterHit(before, r, grade, weights);
  return { difficulty, stability };
}

function afterHit({ stability, difficulty }: Strength, r: number, grade: Grade, w: Weights): number {
  const bonus = grade === 2 ? weight(w, 15) : grade === 4 ? weight(w, 16) : 1;
  const surprise = exp((1 - r) * weight(w, 10)) - 1;
  const gain = exp(weight(w, 8) - weight(w, 9) * ln(stability)) * (11 - difficulty) * surprise * bonus;
  return clamp(stability * (1 + gain), MIN_STABILITY, MAX_STABILITY);
}

function afterMiss({ stability, difficulty }: Strength, r: number, w: Weights): number {
  const left =
    weight(w, 11) *
    exp((1 - r) * weight(w, 14) - weight(w, 12) * ln(difficulty)) *
    (pow(stability + 1, weight(w, 13)) - 1);
  return clamp(Math.min(left, stability / derive(w).leastLoss), MIN_STABILITY, MAX_STABILITY);
}

function sameSitting(stability: number, grade: Grade, w: Weights): number {
  const gain = exp(weight(w, 17) * (grade - 3 + weight(w, 18)) - weight(w, 19) * ln(stability));
  return clamp(stability * (grade === 1 ? gain : Math.max(1, gain)), MIN_STABILITY, MAX_STABILITY);
}

function initialDifficulty(grade: Grade, w: Weights): number {
  return weight(w, 4) - exp((grade - 1) * weight(w, 5)) + 1;
}

function nextDifficulty(difficulty: number, grade: Grade, w: Weights): number {
  const change = (-weight(w, 6) * (grade - 3) * (10 - difficulty)) / 9;
  const back = weight(w, 7);
  return clamp(back * derive(w).easiest + (1 - back) * (difficulty + change), 1, 10);
}

interface Derived {
  /** Makes recall 0.9 when as many days have passed as stability has. */
  readonly factor: number;
  /** Difficulty that every answer draws back to a little. */
  readonly easiest: number;
  /** A miss divides stability at least by this. */
  readonly leastLoss: number;
}

const derived = new WeakMap<Weights, Derived>();

/** What follows from the weights alone, computed once for each array of them. */
function derive(weights: Weights): Derived {
  const known = derived.get(weights);
  if (known) return known;
  const computed = {
    factor: pow(0.9, -1 / weight(weights, 20)) - 1,
    easiest: initialDifficulty(4, weights),
    leastLoss: exp(weight(weights, 17) * weight(weights, 18)),
  };
  derived.set(weights, computed);
  return computed;
}

function weight(weights: Weights, index: number): number {
  const value = weights[index];
  if (value === undefined) throw new RangeError(`FSRS-6 needs 21 weights, and number ${index} is missing`);
  return value;
}

function clamp(value: number, min: number, max: number): number {
  return Math.min(Math.max(value, min), max);
}
