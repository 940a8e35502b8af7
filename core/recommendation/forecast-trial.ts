import { exp } from '#core/math/exponential.ts';
import { DAY } from '#core/memory/fsrs.ts';
import {
  FORECAST_DAYS,
  type ForecastInput,
  forecast,
  roleFrom,
  type SkillForecast,
  skillOf,
} from '#core/recommendation/need-forecast.ts';

/** How a forecast did on the learner's own past, beside always naming what is most frequent in the role. */
export interface ForecastTrial {
  /** Moments at which both were asked, a week apart. */
  readonly trials: number;
  readonly brier: number;
  readonly brierOfRole: number;
  /** Share of moments at which one of the first three was looked up within two weeks. */
  readonly hits: number;
  readonly hitsOfRole: number;
  /** Better by both, on enough moments: it may be shown. */
  readonly earned: boolean;
}

const EVERY_DAYS = 7;
/** Moments after which something was looked up that are needed to judge. */
export const ENOUGH_TRIALS = 8;
const SHOWN = 3;

interface Said {
  readonly skill: string;
  readonly p: number;
}

/**
 * Replays the past: at moments a week apart both make a forecast from what was known then, and are judged by what was
 * looked up in the two weeks after it. Moments after which nothing was looked up judge nobody.
 */
export function tryForecast(input: ForecastInput, now: number): ForecastTrial {
  const role: Said[] = input.catalogue.skills
    .map(({ id: skill }) => ({ skill, p: 1 - exp(-roleFrom(input, skill)) }))
    .sort((a, b) => b.p - a.p || (a.skill < b.skill ? -1 : 1));
  const sums = { trials: 0, brier: 0, brierOfRole: 0, hits: 0, hitsOfRole: 0 };
  const first = input.state.lookups[0]?.at ?? now;
  for (let at = first + EVERY_DAYS * DAY; at + FORECAST_DAYS * DAY <= now; at += EVERY_DAYS * DAY) {
    const happened = lookedUp(input, at);
    if (happened.size === 0) continue;
    const said = forecast({ ...input, state: knownAt(input.state, at) }, at);
    sums.trials += 1;
    sums.brier += brierOf(said, happened);
    sums.brierOfRole += brierOf(role, happened);
    sums.hits += hit(said, happened);
    sums.hitsOfRole += hit(role, happened);
  }
  const n = Math.max(sums.trials, 1);
  const trial = {
    trials: sums.trials,
    brier: sums.brier / n,
    brierOfRole: sums.brierOfRole / n,
    hits: sums.hits / n,
    hitsOfRole: sums.hitsOfRole / n,
  };
  const finds = trial.hits > trial.hitsOfRole || (trial.hits === 1 && trial.hitsOfRole === 1);
  return { ...trial, earned: trial.trials >= ENOUGH_TRIALS && trial.brier < trial.brierOfRole && finds };
}

/** The forecast, or nothing while it has not earned its place on this learner's own past. */
export function earnedForecast(input: ForecastInput, now: number): SkillForecast[] | undefined {
  return tryForecast(input, now).earned ? forecast(input, now) : undefined;
}

function knownAt({ lookups, needs }: ForecastInput['state'], at: number): ForecastInput['state'] {
  return {
    lookups: lookups.filter((lookup) => lookup.at <= at),
    needs: needs.filter(({ knownSince }) => knownSince <= at),
  };
}

function lookedUp({ state, catalogue }: ForecastInput, at: number): Set<string> {
  const within = state.lookups.filter((lookup) => lookup.at > at && lookup.at <= at + FORECAST_DAYS * DAY);
  const known = new Set(catalogue.skills.map(({ id }) => id));
  return new Set(within.map((lookup) => skillOf(lookup, catalogue) ?? '').filter((skill) => known.has(skill)));
}

function brierOf(said: readonly Said[], happened: ReadonlySet<string>): number {
  return said.reduce((sum, { skill, p }) => sum + (p - Number(happened.has(skill))) ** 2, 0) / said.length;
}

function hit(said: readonly Said[], happened: ReadonlySet<string>): number {
  return Number(said.slice(0, SHOWN).some(({ skill }) => happened.has(skill)));
}
