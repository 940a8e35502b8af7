import { ln } from '#core/math/exponential.ts';

/** A probability that was said before, and what happened. */
export interface Forecasted {
  readonly predicted: number;
  readonly correct: boolean;
}

/** How good probabilities were; undefined where it cannot be said. */
export interface Scores {
  readonly n: number;
  /** Mean of -ln(probability of what happened); lower is better. */
  readonly logLoss: number;
  /** Mean squared distance; lower is better. */
  readonly brier: number;
  /** Share of the Brier score of always saying the observed rate that is saved; 0 is no better than that. */
  readonly brierSkill: number | undefined;
  /** Mean distance of predicted and observed over ten equal groups of predictions. */
  readonly ece: number;
  /** Chance that a success was rated above a failure. */
  readonly auc: number | undefined;
  /** Share of predictions on the right side of one half. */
  readonly accuracy: number;
}

const LEAST = 1e-9;
const GROUPS = 10;

/** Scores of probabilities against what happened; undefined for none. */
export function scoresOf(forecasts: readonly Forecasted[]): Scores | undefined {
  const n = forecasts.length;
  if (n === 0) return undefined;
  const rate = mean(forecasts, ({ correct }) => Number(correct));
  const brier = mean(forecasts, ({ predicted, correct }) => (predicted - Number(correct)) ** 2);
  const spread = rate * (1 - rate);
  return {
    n,
    logLoss: mean(forecasts, ({ predicted, correct }) => -ln(Math.max(correct ? predicted : 1 - predicted, LEAST))),
    brier,
    brierSkill: spread > 0 ? 1 - brier / spread : undefined,
    ece: expectedError(forecasts),
    auc: areaUnderCurve(forecasts),
    accuracy: mean(forecasts, ({ predicted, correct }) => Number(predicted >= 0.5 === correct)),
  };
}

/** Expected calibration error over groups of equal width. */
function expectedError(forecasts: readonly Forecasted[]): number {
  const groups = new Map<number, Forecasted[]>();
  for (const forecast of forecasts) {
    const group = Math.min(GROUPS - 1, Math.floor(forecast.predicted * GROUPS));
    groups.set(group, groups.get(group) ?? []);
    groups.get(group)?.push(forecast);
  }
  let sum = 0;
  for (const group of groups.values())
    sum += Math.abs(group.reduce((off, { predicted, correct }) => off + predicted - Number(correct), 0));
  return sum / forecasts.length;
}

/** Mann and Whitney's statistic; ties count half. */
function areaUnderCurve(forecasts: readonly Forecasted[]): number | undefined {
  const sorted = forecasts.toSorted((a, b) => a.predicted - b.predicted);
  const right = sorted.filter(({ correct }) => correct).length;
  const pairs = right * (sorted.length - right);
  if (pairs === 0) return undefined;
  let ranks = 0;
  for (let i = 0; i < sorted.length; ) {
    let j = i;
    while (j < sorted.length && sorted[j]?.predicted === sorted[i]?.predicted) j++;
    const tied = sorted.slice(i, j).filter(({ correct }) => correct).length;
    ranks += tied * ((i + 1 + j) / 2);
    i = j;
  }
  return (ranks - (right * (right + 1)) / 2) / pairs;
}

function mean<T>(items: readonly T[], of: (item: T) => number): number {
  return items.reduce((sum, item) => sum + of(item), 0) / items.length;
}
