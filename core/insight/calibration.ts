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
    };

const DELAYS = [0, 2, 7, 21, 60];
const Z_90 = 1.6448536269514722;

/** What was remembered after a while against what was predicted; not before there is enough to say it. */
export function retention(observations: readonly Observation[]): Retention {
  const n = observations.length;
  if (n < ENOUGH_OBSERVATIONS) return { enough: false, n, needed: ENOUGH_OBSERVATIONS };
  const bins = DELAYS.flatMap((from, i): DelayBin[] => {
    const to = DELAYS[i + 1];
    const inside = observations.filter(({ days }) => days >= from && (to === undefined || days < to));
    return inside.length > 0 ? [{ from, to, ...compare(inside) }] : [];
  });
  const error = bins.reduce((sum, bin) => sum + (bin.n / n) * Math.abs(bin.predicted - bin.observed), 0);
  return { enough: true, overall: compare(observations), bins, error };
}

function compare(observations: readonly Observation[]): Comparison {
  const n = observations.length;
  const predicted = observations.reduce((sum, observation) => sum + observation.predicted, 0) / n;
  const observed = observations.filter(({ correct }) => correct).length / n;
  return { n, predicted, observed, ...wilson(observed, n) };
}

/** Wilson's score interval. */
function wilson(share: number, n: number): { low: number; high: number } {
  const z2 = Z_90 * Z_90;
  const middle = (share + z2 / (2 * n)) / (1 + z2 / n);
  const half = (Z_90 * Math.sqrt((share * (1 - share)) / n + z2 / (4 * n * n))) / (1 + z2 / n);
  return { low: Math.max(0, middle - half), high: Math.min(1, middle + half) };
}
