import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { DAY, DEFAULT_WEIGHTS, recall } from '#core/memory/fsrs.ts';
import type { MemoryState } from '#core/memory/memory.ts';
import { level, PRICES, place, priceTable, valueAt } from '#core/planning/price.ts';
import { lostByWaiting, prospect } from '#core/planning/review-index.ts';
import { discount, HORIZON, usable } from '#core/planning/usable.ts';

const table = priceTable(DEFAULT_WEIGHTS);
const memory = (stability: number, difficulty = 5): MemoryState => ({
  stability,
  difficulty,
  lastAt: 0,
  reps: 3,
  lapses: 0,
  lastGrade: 3,
});
const index = (state: MemoryState, days: number, price: number) =>
  lostByWaiting(prospect(state, days * DAY, 1, DEFAULT_WEIGHTS), level(table, price));
const stabilities = fc.double({ min: 0.1, max: 2000, noNaN: true });
const prices = fc.double({ min: 0.02, max: 80, noNaN: true });

describe('the retention price', () => {
  test('a stronger memory is worth more, and none more than perfect recall for ever', () => {
    fc.assert(
      fc.property(stabilities, stabilities, prices, (a, b, price) => {
        const at = level(table, price);
        const [weak, strong] = a < b ? [a, b] : [b, a];
        const worth = (stability: number) => valueAt(at, place({ stability, difficulty: 5 }));
        expect(worth(strong)).toBeGreaterThanOrEqual(worth(weak) - 0.05);
        expect(worth(strong)).toBeLessThanOrEqual(HORIZON);
        expect(worth(weak)).toBeGreaterThan(0);
      }),
    );
  });

  test('the dearer reviews are, the less a memory is worth', () => {
    const worth = PRICES.map((price) => valueAt(level(table, price), place({ stability: 2, difficulty: 5 })));
    expect(worth).toEqual(worth.toSorted((a, b) => b - a));
  });

  test('usable knowledge agrees with a fine sum', () => {
    fc.assert(
      fc.property(stabilities, fc.double({ min: 0, max: 60, noNaN: true }), (stability, from) => {
        let sum = 0;
        const step = 0.002;
        for (let x = step / 2; x < 4; x += step) {
          const r = recall(stability, from + x);
          sum += step * discount(x) * r * r;
        }
        expect(usable(stability, from, from + 4, DEFAULT_WEIGHTS)).toBeCloseTo(sum, 2);
        const never = usable(stability, 0, 360, DEFAULT_WEIGHTS);
        const halves =
          usable(stability, 0, 40, DEFAULT_WEIGHTS) + discount(40) * usable(stability, 40, 360, DEFAULT_WEIGHTS);
        expect(never).toBeCloseTo(halves, 2);
      }),
      { numRuns: 30 },
    );
  });

  test('reviewing what is fresh is a loss, reviewing what slips is a gain', () => {
    for (const stability of [2, 5, 10, 30]) {
      expect(index(memory(stability), 0.6, 5)).toBeLessThan(0);
      expect(index(memory(stability), 12 * stability, 5)).toBeGreaterThan(0);
    }
  });

  test('the dearer reviews are, the longer they wait', () => {
    const firstDay = (price: number) =>
      Array.from({ length: 400 }, (_, day) => day).find((day) => index(memory(10), day, price) > 0);
    expect(firstDay(1)).toBeLessThan(firstDay(3) ?? 0);
    expect(firstDay(3)).toBeLessThan(firstDay(5) ?? 0);
  });
});
