import { DAY } from '#core/memory/fsrs.ts';
import { normal, uniform } from './chance.ts';
import type { Family, TrueMemory } from './family.ts';

/** Costs in seconds of an average item: a right answer, a wrong one with its explanation, a new item with its lesson. */
export const COST = { right: 8.5, wrong: 23, new: 45 } as const;
/** Standard deviation of the logarithm of one item's seconds. */
const COST_SPREAD = 0.5;
/** Practice in one session: about 485 minutes in 180 days. */
const SESSION_SECONDS = 334;
const ATTENDANCE = 0.55;
const QUARTER = 90;
const KNOWN_RECALL = 0.97;

export const START = Date.UTC(2026, 0, 5, 8);

/** What one comparison is like. */
export interface Setting {
  readonly days: number;
  readonly items: number;
  /** Share of the items known before the first lesson; they count for no policy. */
  readonly known: number;
  /** Standard deviation of the logarithm of an item's value. */
  readonly valueSpread: number;
  /** Share of the variance of an item's time that the library's estimate of its length tells beforehand. */
  readonly foreseen: number;
}

export const SCHED: Setting = { days: 180, items: 800, known: 0, valueSpread: 0, foreseen: 0.5 };
export const BLIND: Setting = { ...SCHED, foreseen: 0 };
export const PRO: Setting = { ...SCHED, known: 0.35, valueSpread: 1 };
export const YEAR: Setting = { ...SCHED, days: 360, items: 1200 };
export const CLOSED: Setting = { ...SCHED, items: 120 };

/** One person, one library and one calendar; equal for every policy. */
export interface World {
  readonly seed: number;
  readonly setting: Setting;
  readonly memory: TrueMemory;
  /** Seconds of an item against the average. */
  readonly effort: readonly number[];
  /** What the library expects it to be. */
  readonly expected: readonly number[];
  readonly value: readonly number[];
  readonly known: readonly boolean[];
  /** Starts of the sessions, in milliseconds UTC. */
  readonly sessions: readonly number[];
  readonly sessionSeconds: number;
}

export function world(family: Family, seed: number, setting: Setting): World {
  const items = Array.from({ length: setting.items }, (_, item) => item);
  return {
    seed,
    setting,
    memory: family.learner(seed),
    effort: items.map((item) => {
      const told = Math.sqrt(setting.foreseen) * normal(seed, 'length', item);
      const untold = Math.sqrt(1 - setting.foreseen) * normal(seed, 'effort', item);
      return Math.exp(COST_SPREAD * (told + untold) - COST_SPREAD ** 2 / 2);
    }),
    expected: items.map((item) => {
      const told = Math.sqrt(setting.foreseen) * normal(seed, 'length', item);
      return Math.exp(COST_SPREAD * told - (setting.foreseen * COST_SPREAD ** 2) / 2);
    }),
    value: items.map((item) => Math.exp(setting.valueSpread * normal(seed, 'value', item))),
    known: items.map((item) => uniform(seed, 'known', item) < setting.known),
    sessions: calendar(seed, setting.days),
    sessionSeconds: SESSION_SECONDS,
  };
}

/** Days on which the person comes: 55 % of them, none in one absence of 7 to 14 days a quarter. */
function calendar(seed: number, days: number): number[] {
  const sessions: number[] = [];
  for (let day = 0; day < days; day++) {
    const quarter = Math.floor(day / QUARTER);
    const length = 7 + Math.floor(8 * uniform(seed, 'length', quarter));
    const from = quarter * QUARTER + 5 + Math.floor((QUARTER - 25) * uniform(seed, 'absence', quarter));
    if (day >= from && day < from + length) continue;
    if (uniform(seed, 'day', day) >= ATTENDANCE) continue;
    sessions.push(START + day * DAY + Math.round(normal(seed, 'hour', day) * 3_600_000));
  }
  return sessions;
}

/** One session as a policy sees it: what may be asked, what came of it, how many seconds are left. */
export class Sitting {
  readonly start: number;
  readonly seconds: number;
  spent = 0;
  readonly #world: World;
  readonly #asked: Map<number, number>;

  constructor(of: World, start: number, seconds: number, asked: Map<number, number>) {
    this.#world = of;
    this.start = start;
    this.seconds = seconds;
    this.#asked = asked;
  }

  get now(): number {
    return this.start + Math.round(this.spent * 1000);
  }

  get left(): number {
    return this.seconds - this.spent;
  }

  /** Asks an item again. */
  review(item: number): boolean {
    const right = this.#answer(item);
    this.spend(item, right ? COST.right : COST.wrong);
    return right;
  }

  /** Teaches a new item and asks it: takes the same time right or wrong. */
  teach(item: number, seconds: number = COST.new): boolean {
    const right = this.#answer(item);
    this.spend(item, seconds);
    return right;
  }

  /** Asks an item that was never taught. */
  pretest(item: number): boolean {
    const { known, seed } = this.#world;
    this.spend(item, COST.right);
    return known[item] === true && uniform(seed, 'pretest', item) < KNOWN_RECALL;
  }

  /** Time on an item without a question. */
  spend(item: number, seconds: number): void {
    this.spent += seconds * (this.#world.effort[item] ?? 1);
  }

  /** The n-th answer to an item meets the same luck whatever the policy. */
  #answer(item: number): boolean {
    const { memory, known, seed } = this.#world;
    const times = this.#asked.get(item) ?? 0;
    this.#asked.set(item, times + 1);
    const draw = uniform(seed, 'answer', item, times);
    if (known[item]) return draw < KNOWN_RECALL;
    return memory.answer(item, this.now, draw);
  }
}
