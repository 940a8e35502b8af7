import * as fc from 'fast-check';
import { FSRSAlgorithm, generatorParameters } from 'ts-fsrs';
import { describe, expect, test } from 'vitest';
import {
  DAY,
  DEFAULT_WEIGHTS,
  daysUntil,
  initial,
  recall,
  retrievability,
  strengthen,
  update,
} from '#core/memory/fsrs.ts';
import type { Grade, MemoryState } from '#core/memory/memory.ts';

const oracle = new FSRSAlgorithm(generatorParameters({ w: [...DEFAULT_WEIGHTS], enable_fuzz: false }));
const grades = fc.constantFrom<Grade>(1, 2, 3, 4);
const relative = (a: number, b: number) => Math.abs(a - b) / Math.abs(b);

describe('FSRS-6', () => {
  test('agrees with ts-fsrs over whole-day schedules and reviews on the same day', () => {
    fc.assert(
      fc.property(
        grades,
        fc.array(fc.tuple(grades, fc.integer({ min: 0, max: 400 })), { minLength: 1, maxLength: 30 }),
        (first, reviews) => {
          let ours = initial(first);
          let theirs = oracle.next_state(null, 0, first);
          for (const [grade, days] of reviews) {
            expect(
              relative(recall(ours.stability, days), oracle.forgetting_curve(days, theirs.stability)),
            ).toBeLessThan(1e-5);
            ours = strengthen(ours, grade, days);
            theirs = oracle.next_state(theirs, days, grade);
            expect(relative(ours.stability, theirs.stability)).toBeLessThan(1e-4);
            expect(relative(ours.difficulty, theirs.difficulty)).toBeLessThan(1e-6);
          }
        },
      ),
      { numRuns: 500 },
    );
  });

  test('recall is 90 % when as many days have passed as stability has', () => {
    expect(recall(7, 7)).toBeCloseTo(0.9, 14);
    expect(daysUntil(7, 0.9)).toBeCloseTo(7, 12);
    expect(daysUntil(7, 0.8)).toBeGreaterThan(14);
  });

  test('recall falls with every hour, and never before the review', () => {
    const state = update(undefined, 3, 1_000_000);
    expect(retrievability(state, 0)).toBe(1);
    expect(retrievability(state, 1_000_000 + DAY / 2)).toBeGreaterThan(retrievability(state, 1_000_000 + DAY));
  });

  test('a later success leaves more stability than an early one, a miss less than before', () => {
    const state = update(undefined, 3, 0);
    const early = update(state, 3, DAY);
    const late = update(state, 3, 4 * DAY);
    expect(late.stability).toBeGreaterThan(early.stability);
    expect(update(late, 1, 10 * DAY).stability).toBeLessThan(late.stability);
    expect(update(late, 1, 10 * DAY)).toMatchObject({ reps: 3, lapses: 1, lastGrade: 1, lastAt: 10 * DAY });
  });

  test('a second right answer in the same sitting takes nothing away', () => {
    fc.assert(
      fc.property(
        grades,
        fc.constantFrom<Grade>(2, 3, 4),
        fc.integer({ min: 0, max: DAY / 2 - 1 }),
        (first, grade, ms) => {
          const state = update(undefined, first, 0);
          return update(state, grade, ms).stability >= state.stability;
        },
      ),
    );
  });

  test('says which weight is missing', () => {
    const state: MemoryState = update(undefined, 3, 0);
    expect(() => update(state, 3, DAY, DEFAULT_WEIGHTS.slice(0, 19))).toThrow('number 20 is missing');
  });
});
