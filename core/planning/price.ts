import { exp, ln } from '#core/math/exponential.ts';
import { daysUntil, recall, type Strength, strengthen } from '#core/memory/fsrs.ts';
import type { Weights } from '#core/memory/memory.ts';
import { discount, HORIZON, usable } from '#core/planning/usable.ts';

/**
 * The retention price: what one memory is worth from now on if every review costs `price` (in discounted days of
 * usable knowledge per average review) and each is done at the best time. A dynamic programme over stability and
 * difficulty; see `build`.
 */
export interface PriceTable {
  /** Value of every cell, one layer a price; index `stability * DIFFICULTIES + difficulty`. */
  readonly layers: readonly Float64Array[];
}

export const STABILITIES = 36;
export const DIFFICULTIES = 7;
const LN_SHORTEST = ln(0.05);
const LN_STEP = (ln(3650) - LN_SHORTEST) / (STABILITIES - 1);
const HARDNESS_STEP = 9 / (DIFFICULTIES - 1);

/** Recall at which a review may be planned, best first. */
const LEVELS = [
  0.99, 0.98, 0.97, 0.95, 0.94, 0.92, 0.9, 0.88, 0.86, 0.83, 0.8, 0.76, 0.72, 0.67, 0.62, 0.55, 0.45, 0.35,
];
/** Sessions are about a day apart: no review is planned sooner. */
const SOONEST = 1;

/** Prices of the layers, each twice the one before. */
export const PRICES: readonly number[] = Array.from({ length: 12 }, (_, k) => 0.03 * 2 ** k);

const HIT_COST = 8.5;
const MISS_COST = 23;
const AVERAGE_RECALL = 0.85;
const AVERAGE_COST = AVERAGE_RECALL * HIT_COST + (1 - AVERAGE_RECALL) * MISS_COST;

/** Cost of a review at this recall, in average reviews: a miss takes longer than a hit. */
export function relativeCost(r: number): number {
  return (r * HIT_COST + (1 - r) * MISS_COST) / AVERAGE_COST;
}

/** A place between four cells of the grid. */
export interface Place {
  readonly cell: number;
  readonly alongStability: number;
  readonly alongDifficulty: number;
}

/** Where a memory lies on the grid; beyond its edges the edge counts. */
export function place({ stability, difficulty }: Strength): Place {
  const s = Math.min(Math.max((ln(stability) - LN_SHORTEST) / LN_STEP, 0), STABILITIES - 1);
  const d = Math.min(Math.max((difficulty - 1) / HARDNESS_STEP, 0), DIFFICULTIES - 1);
  const row = Math.min(Math.floor(s), STABILITIES - 2);
  const column = Math.min(Math.floor(d), DIFFICULTIES - 2);
  return { cell: row * DIFFICULTIES + column, alongStability: s - row, alongDifficulty: d - column };
}

/** Value at a place in one layer. */
export function valueIn(layer: Float64Array, { cell, alongStability: s, alongDifficulty: d }: Place): number {
  const a = layer[cell] ?? 0;
  const b = layer[cell + 1] ?? 0;
  const c = layer[cell + DIFFICULTIES] ?? 0;
  const e = layer[cell + DIFFICULTIES + 1] ?? 0;
  return (1 - s) * ((1 - d) * a + d * b) + s * ((1 - d) * c + d * e);
}

/** Two neighbouring layers and how far a price lies between them, in ln(price). */
export interface Level {
  readonly low: Float64Array;
  readonly high: Float64Array;
  readonly share: number;
  readonly price: number;
}

/** The level of a price; below the lowest and above the highest layer that layer counts. */
export function level(table: PriceTable, price: number): Level {
  const x = Math.min(Math.max(ln(price / (PRICES[0] ?? 1)) / Math.LN2, 0), PRICES.length - 1);
  const k = Math.min(Math.floor(x), PRICES.length - 2);
  const [low, high] = [table.layers[k], table.layers[k + 1]];
  if (!low || !high) throw new RangeError(`The price table has ${table.layers.length} layers, not ${PRICES.length}`);
  return { low, high, share: x - k, price };
}

/** Value of a memory at a place when reviews cost the level's price. */
export function valueAt({ low, high, share }: Level, at: Place): number {
  return (1 - share) * valueIn(low, at) + share * valueIn(high, at);
}

const built = new Map<string, PriceTable>();
const MOST_BUILT = 8;
const tables = new WeakMap<Weights, PriceTable>();

/** The table for these weights; the last few are kept, and those of weights that are still in use. */
export function priceTable(weights: Weights): PriceTable {
  const known = tables.get(weights);
  if (known) return known;
  const steps = priceSteps(weights);
  let step = steps.next();
  while (!step.done) step = steps.next();
  return step.value;
}

/**
 * The table for these weights in steps of a few milliseconds, for where a frame must not wait for all of them: afterwards
 * `priceTable` has it at hand.
 */
export function* priceSteps(weights: Weights): Generator<undefined, PriceTable> {
  const name = weights.join(' ');
  const table = built.get(name) ?? (yield* build(weights));
  const [oldest] = built.keys();
  if (built.size >= MOST_BUILT && !built.has(name) && oldest !== undefined) built.delete(oldest);
  built.set(name, table);
  tables.set(weights, table);
  return table;
}

/** One plan for a cell: wait, then review once. */
interface Option {
  readonly gain: number;
  readonly keep: number;
  readonly cost: number;
  readonly recall: number;
  readonly hit: Place;
  readonly miss: Place;
}

/**
 * V(S,D) = max over t of [ integral of e^(-x/T) R(x)^2 from 0 to t + e^(-t/T) (-price c(R) + R V(hit) + (1-R) V(miss)) ]
 * by sweeps that start from the solution for the next lower price, until no cell moves by a thousandth of a day.
 */
function* build(weights: Weights): Generator<undefined, PriceTable> {
  const rows: Row[] = [];
  for (let row = 0; row < STABILITIES; row++) {
    rows.push(optionsOf(row, weights));
    yield;
  }
  const layers: Float64Array[] = [];
  let values: Float64Array = new Float64Array(STABILITIES * DIFFICULTIES);
  for (const price of PRICES) {
    values = Float64Array.from(values);
    for (let sweeps = 0; sweeps < 200 && sweep(rows, values, price) > 1e-3; sweeps++) yield;
    layers.push(values);
  }
  return { layers };
}

interface Row {
  /** Value if nothing is ever reviewed again. */
  readonly never: number;
  readonly byDifficulty: readonly (readonly Option[])[];
}

function optionsOf(row: number, weights: Weights): Row {
  const stability = exp(LN_SHORTEST + row * LN_STEP);
  const waits = [...new Set(LEVELS.map((r) => Math.max(SOONEST, daysUntil(stability, r, weights))))];
  const near = waits.filter((days, i) => i === 0 || days < 12 * HORIZON);
  const timed = near.map((days) => {
    const r = recall(stability, days, weights);
    const gain = usable(stability, 0, days, weights);
    return { days, gain, keep: discount(days), cost: relativeCost(r), recall: r };
  });
  const byDifficulty = Array.from({ length: DIFFICULTIES }, (_, column) => {
    const strength = { stability, difficulty: 1 + column * HARDNESS_STEP };
    return timed.map(({ days, ...shared }): Option => {
      const hit = place(strengthen(strength, 3, days, weights, shared.recall));
      const miss = place(strengthen(strength, 1, days, weights, shared.recall));
      return { ...shared, hit, miss };
    });
  });
  return { never: usable(stability, 0, 12 * HORIZON, weights), byDifficulty };
}

/** Improves every cell once, strongest memories first; answers the largest change in days. */
function sweep(rows: readonly Row[], values: Float64Array, price: number): number {
  let change = 0;
  for (let row = rows.length - 1; row >= 0; row--) {
    const { never, byDifficulty } = rows[row] ?? { never: 0, byDifficulty: [] };
    for (let column = 0; column < byDifficulty.length; column++) {
      let best = never;
      for (const option of byDifficulty[column] ?? []) {
        const after = option.recall * valueIn(values, option.hit) + (1 - option.recall) * valueIn(values, option.miss);
        best = Math.max(best, option.gain + option.keep * (after - price * option.cost));
      }
      const cell = row * DIFFICULTIES + column;
      change = Math.max(change, Math.abs(best - (values[cell] ?? 0)));
      values[cell] = best;
    }
  }
  return change;
}
