import type { AtWork } from '#core/application/at-work.ts';
import { wilson } from '#core/insight/calibration.ts';
import { Z_95 } from '#core/math/normal.ts';

/** A number with its 95 % interval. */
export interface Estimate {
  readonly low: number;
  readonly likely: number;
  readonly high: number;
}

/** The same thing measured of one person before and after, in hours. */
export interface BeforeAfter {
  readonly before: number;
  readonly after: number;
}

/** What the return is reckoned from. */
export interface ImpactInput {
  /** Those who said something of a plan; what each of them used. */
  readonly people: readonly AtWork[];
  /** Measured of some who learned and some who did not yet: only then the effect is isolated. */
  readonly measured?: { readonly treated: readonly BeforeAfter[]; readonly control: readonly BeforeAfter[] };
  /** Without it: the share of the hours saved that is put down to learning, and how sure one is; 0 to 1, stated openly. */
  readonly share: number;
  readonly confidence: number;
  /** What an hour is worth, and what everything cost, in one currency. */
  readonly hourValue: number;
  readonly cost: number;
}

/** With fewer people than this nothing is printed. */
export const ENOUGH_PEOPLE = 20;

export type Impact =
  | { readonly printed: false; readonly n: number; readonly needed: number }
  | {
      readonly printed: true;
      readonly n: number;
      /** Share of the people who used at least one of their plans. */
      readonly used: Estimate;
      /** Hours a person that learning saved. */
      readonly hours: Estimate;
      /** Whether a control group tells the effect from everything else that happened. */
      readonly isolated: boolean;
      readonly benefit: Estimate;
      /** (benefit - cost) / cost; undefined where nothing was spent. */
      readonly roi: Estimate | undefined;
    };

/**
 * What came of it at work. Effect: difference of differences with a control group; without one what people reckon they
 * saved, times the stated share and confidence, and marked as not isolated.
 */
export function impact(input: ImpactInput): Impact {
  const people = input.people.filter(({ plans }) => plans > 0);
  const n = people.length;
  if (n < ENOUGH_PEOPLE) return { printed: false, n, needed: ENOUGH_PEOPLE };
  const share = people.filter(({ used }) => used > 0).length / n;
  const effect = isolatedEffect(input.measured);
  const hours = effect ?? reckonedEffect(people, input.share * input.confidence);
  const benefit = times(hours, n * input.hourValue);
  const { cost } = input;
  const roi = cost > 0 ? times(shifted(benefit, -cost), 1 / cost) : undefined;
  const used = { ...wilson(share, n, Z_95), likely: share };
  return { printed: true, n, used, hours, isolated: effect !== undefined, benefit, roi };
}

function isolatedEffect(measured: ImpactInput['measured']): Estimate | undefined {
  if (!measured) return undefined;
  const [treated, control] = [gains(measured.treated), gains(measured.control)];
  if (Math.min(treated.n, control.n) < ENOUGH_PEOPLE) return undefined;
  return around(treated.mean - control.mean, Math.sqrt(treated.error ** 2 + control.error ** 2));
}

/** Who said nothing of hours saved none. */
function reckonedEffect(people: readonly AtWork[], part: number): Estimate {
  const { mean, error } = summary(people.map(({ hours }) => hours));
  const { low, likely, high } = times(around(mean, error), part);
  return { low: Math.max(0, low), likely, high };
}

function gains(people: readonly BeforeAfter[]) {
  return summary(people.map(({ before, after }) => after - before));
}

/** Mean and its standard error. */
function summary(values: readonly number[]): { n: number; mean: number; error: number } {
  const n = values.length;
  const mean = values.reduce((sum, value) => sum + value, 0) / n;
  const squares = values.reduce((sum, value) => sum + (value - mean) ** 2, 0);
  return { n, mean, error: Math.sqrt(squares / (n - 1) / n) };
}

function around(likely: number, error: number): Estimate {
  return { low: likely - Z_95 * error, likely, high: likely + Z_95 * error };
}

function times({ low, likely, high }: Estimate, factor: number): Estimate {
  return { low: low * factor, likely: likely * factor, high: high * factor };
}

function shifted({ low, likely, high }: Estimate, by: number): Estimate {
  return { low: low + by, likely: likely + by, high: high + by };
}
