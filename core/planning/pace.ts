import { exp, ln } from '#core/math/exponential.ts';
import type { KeyPace, LearnerState, Pace } from '#core/sync/state.ts';

/** Log variance of one card's time within one person; items differ about as much as moods [lognormal .5]. */
const PRIOR_VARIANCE = 0.25;
/** Observations the prior is worth when a learned mean is blended with it. */
const PRIOR_COUNT = 6;
/** The learned mean never replaces what is known of the single card altogether. */
const MOST_LEARNED = 0.75;
const SLOWEST_STEP = 0.05;
/** Later answers to a key move its own time at least by one part in so many: questions get quicker with practice. */
const MOST_KEY_ANSWERS = 4;
/** Right answers to a key that what its kind tells is worth. */
const KEY_PRIOR = 1;
/** Share of an activity card's time that goes by until a right answer; the rest is feedback and the extra of misses. */
const ANSWER_SHARE = 0.6;
/** Below this many right answers nobody is called slow or fast. */
const ENOUGH = 8;
/** Standard normal quantile of 0.85: the slowest 15 % lie beyond it. */
const SLOW_Z = 1.0364333894937896;
const SHORTEST_MS = 300;
const LONGEST_MS = 600_000;

/** Whole time of an activity card, feedback included, as far as the time to a right answer tells it. */
export function wholeCard(answerMs: number): number {
  return answerMs / ANSWER_SHARE;
}

/** Pace after one more whole-card time; times that cannot be one card's (interrupted, accidental) leave it as it was. */
export function learnPace(pace: Pace | undefined, ms: number): Pace | undefined {
  if (ms < SHORTEST_MS || ms > LONGEST_MS) return pace;
  const x = ln(ms / 1000);
  if (!pace) return { n: 1, mean: x, variance: PRIOR_VARIANCE };
  const off = x - pace.mean;
  const step = Math.max(1 / (pace.n + 1), SLOWEST_STEP);
  const steady = Math.max(1 / (pace.n + 5), SLOWEST_STEP);
  return {
    n: pace.n + 1,
    mean: pace.mean + step * off,
    variance: (1 - steady) * (pace.variance + steady * off * off),
  };
}

/** The key's own time after one more right answer; times that cannot be one card's leave it as it was. */
export function learnKeyPace(known: KeyPace | undefined, ms: number): KeyPace | undefined {
  if (ms < SHORTEST_MS || ms > LONGEST_MS) return known;
  const n = (known?.n ?? 0) + 1;
  const before = known?.mean ?? 0;
  return { n, mean: before + (ln(ms / 1000) - before) / Math.min(n, MOST_KEY_ANSWERS) };
}

/** Mean and variance, in seconds, of the time one card takes this person. */
export interface CardTime {
  readonly mean: number;
  readonly variance: number;
}

type Paces = LearnerState['pace'];

function ofKind(paces: Paces, kind: string): Pace | undefined {
  return Object.hasOwn(paces, kind) ? paces[kind] : undefined;
}

/** Lognormal in ln(seconds) of a whole card, feedback included: prior `base` blended with what was learned. */
function lognormal(kind: string, base: number, paces: Paces, usual?: number): { mu: number; variance: number } {
  const pace = ofKind(paces, kind);
  const prior = ln(Math.max(base, 1)) - PRIOR_VARIANCE / 2;
  if (!pace) return { mu: prior, variance: PRIOR_VARIANCE };
  const learned = pace.n / (pace.n + PRIOR_COUNT);
  const share = usual === undefined ? Math.min(learned, MOST_LEARNED) : learned;
  const expected = usual === undefined ? prior : usual - PRIOR_VARIANCE / 2;
  return {
    mu: prior + share * (pace.mean - expected),
    variance: PRIOR_VARIANCE + share * (Math.min(pace.variance, 1) - PRIOR_VARIANCE),
  };
}

/**
 * Mean and variance of the seconds a card takes; `base` is the author-independent estimate in seconds. Where `usual`,
 * the mean of ln(base) over cards of this kind, is known, a short card stays shorter than a long one for everybody.
 */
export function cardTime(kind: string, base: number, paces: Paces, usual?: number): CardTime {
  const { mu, variance } = lognormal(kind, base, paces, usual);
  const mean = exp(mu + variance / 2);
  return { mean, variance: (exp(variance) - 1) * mean * mean };
}

/** What a key's own time makes of the mean seconds that its card and kind tell. */
export function ownShare({ n, mean: own }: KeyPace, mean: number, variance: number): number {
  const usual = ln(mean) - ln(1 + variance / (mean * mean)) / 2;
  return exp((n / (n + KEY_PRIOR)) * (own - usual));
}

/** How a time to a right answer stands against the learner's own in this kind: slowest 15 %, faster than the median. */
export function paceOf(kind: string, answerMs: number, state: Pick<LearnerState, 'pace'>): 'slow' | 'usual' | 'fast' {
  const pace = ofKind(state.pace, kind);
  if (!pace || pace.n < ENOUGH || answerMs <= 0) return 'usual';
  const x = ln(wholeCard(answerMs) / 1000);
  if (x > pace.mean + SLOW_Z * Math.sqrt(pace.variance)) return 'slow';
  return x < pace.mean ? 'fast' : 'usual';
}
