import { type Scores, scoresOf } from '#core/insight/scores.ts';
import { Z_90 } from '#core/math/normal.ts';
import { withGuessing, withoutGuessing } from '#core/memory/guess.ts';
import type { Observation } from '#core/sync/state.ts';

/** Predicted beside observed recall; the range of the observed is Wilson's, at 90 %. */
export interface Comparison {
  readonly n: number;
  readonly predicted: number;
  readonly observed: number;
  readonly low: number;
  readonly high: number;
}

/** One group of delays: `from` <= days < `to`; the last has no end. */
export interface DelayBin extends Comparison {
  readonly from: number;
  readonly to: number | undefined;
}

/** With fewer observations than this nothing is shown. */
export const ENOUGH_OBSERVATIONS = 50;

export type Retention =
  | { readonly enough: false; readonly n: number; readonly needed: number }
  | {
      readonly enough: true;
      readonly overall: Comparison;
      /** Only groups that hold something. */
      readonly bins: readonly DelayBin[];
      /** Mean distance of predicted and observed over the groups, weighted by their size. */
      readonly error: number;
      /** How good the predictions of success were, guessing included. */
      readonly scores: Scores | undefined;
    };

/** Chance of getting an activity right without knowing it; 0 where it is not told. */
export type Guess = (observation: Observation) => number;

const NO_GUESSING: Guess = () => 0;
/** No activity is guessed more often than this: beyond it a correction would be noise. */
const MOST_GUESSED = 0.9;

const DELAYS = [0, 2, 7, 21, 60];

/**
 * What was remembered after a while against what was predicted; not before there is enough to say it. `guess` takes
 * lucky hits out of the observed share, so that recall is compared with recall.
 */
export function retention(observations: readonly Observation[], guess: Guess = NO_GUESSING): Retention {
  const n = observations.length;
  if (n < ENOUGH_OBSERVATIONS) return { enough: false, n, needed: ENOUGH_OBSERVATIONS };
  const bins = DELAYS.flatMap((from, i): DelayBin[] => {
    const to = DELAYS[i + 1];
    const inside = observations.filter(({ days }) => days >= from && (to === undefined || days < to));
    return inside.length > 0 ? [{ from, to, ...compare(inside, guess) }] : [];
  });
  const error = bins.reduce((sum, bin) => sum + (bin.n / n) * Math.abs(bin.predicted - bin.observed), 0);
  const scores = scoresOf(
    observations.map((one) => ({ ...one, predicted: withGuessing(one.predicted, Math.min(guess(one), MOST_GUESSED)) })),
  );
  return { enough: true, overall: compare(observations, guess), bins, error, scores };
}

/** The same from random probes alone: they were drawn by chance, so nothing that was chosen colours them. */
export function probedRetention(observations: readonly Observation[], guess: Guess = NO_GUESSING): Retention {
  return retention(
    observations.filter(({ probe }) => probe),
    guess,
  );
}

function compare(observations: readonly Observation[], guess: Guess): Comparison {
  const n = observations.length;
  const predicted = observations.reduce((sum, observation) => sum + observation.predicted, 0) / n;
  const right = observations.filter(({ correct }) => correct).length / n;
  const guessed = Math.min(observations.reduce((sum, one) => sum + guess(one), 0) / n, MOST_GUESSED);
  const { low, high } = wilson(right, n);
  const known = (share: number) => withoutGuessing(share, guessed);
  return { n, predicted, observed: known(right), low: known(low), high: known(high) };
}

/** Wilson's score interval, at 90 % unless told. */
export function wilson(share: number, n: number, z = Z_90): { low: number; high: number } {
  const z2 = z * z;
  const middle = (share + z2 / (2 * n)) / (1 + z2 / n);
  const half = (z * Math.sqrt((share * (1 - share)) / n + z2 / (4 * n * n))) / (1 + z2 / n);
  return { low: Math.max(0, middle - half), high: Math.min(1, middle + half) };
}
