import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { DAY, daysSince, recall, retrievability, strengthen } from '#core/memory/fsrs.ts';
import type { MemoryState } from '#core/memory/memory.ts';
import { compose } from '#core/planning/compose.ts';
import { budgetOf } from '#core/planning/desk.ts';
import type { LiveSession } from '#core/planning/live.ts';
import { next } from '#core/planning/next.ts';
import type { Plan, PlanRequest } from '#core/planning/plan.ts';
import { sampleCatalogue, sampleLearner } from '#core/planning/sample.ts';

const NOW = 1_800_000_000_000;
const MONTH = 30;

/** Recall a month from now that a review adds. */
function gain(memory: MemoryState): number {
  const r = retrievability(memory, NOW);
  const after = (grade: 1 | 3) => recall(strengthen(memory, grade, daysSince(memory, NOW)).stability, MONTH);
  return r * after(3) + (1 - r) * after(1) - retrievability(memory, NOW + MONTH * DAY);
}

const anyWish = fc.record({ seed: fc.nat(10_000), minutes: fc.integer({ min: 1, max: 15 }) });
/** Somebody who has finished the whole library: a session holds nothing but reviews. */
const finished = (seed: number) => {
  const catalogue = sampleCatalogue(12, seed);
  return { catalogue, state: sampleLearner(catalogue, 1, NOW, seed) };
};

describe('whatever the minutes', () => {
  test('three more never retain less', () => {
    fc.assert(
      fc.property(anyWish, ({ seed, minutes }) => {
        const { catalogue, state } = finished(seed);
        const retained = (of: number) => {
          const { bites } = compose({ now: NOW, minutes: of, seed }, state, catalogue);
          return bites.reduce((sum, { key = '' }) => sum + (state.memories[key] ? gain(state.memories[key]) : 0), 0);
        };
        expect(retained(minutes + 3)).toBeGreaterThanOrEqual(retained(minutes) - 1e-9);
      }),
      { numRuns: 100 },
    );
  });

  test('every answer is followed by a plan for the seconds that are left, in which nothing comes again', () => {
    fc.assert(
      fc.property(anyWish, fc.array(fc.boolean(), { minLength: 1, maxLength: 6 }), ({ seed, minutes }, answers) => {
        const { catalogue, state } = finished(seed);
        const request: PlanRequest = { now: NOW, minutes, seed };
        let plan: Plan = compose(request, state, catalogue);
        let live: LiveSession = {
          id: 's',
          startedAt: NOW,
          askedSeconds: 60 * minutes,
          seed,
          spentSeconds: 0,
          done: [],
        };
        for (const correct of answers) {
          const [bite] = plan.bites;
          if (!bite) break;
          const done = [...live.done, { bite, ms: bite.seconds * 1000, correct }];
          live = { ...live, spentSeconds: live.spentSeconds + bite.seconds, done };
          plan = next(plan, live, state, catalogue, request);
          expect(plan.seconds).toBeLessThanOrEqual(60 * minutes - live.spentSeconds + 1e-6);
          const ids = [...live.done.map((entry) => entry.bite.id), ...plan.bites.map(({ id }) => id)];
          expect(new Set(ids).size).toBe(ids.length);
        }
      }),
      { numRuns: 60 },
    );
  });

  test('three weeks away change nothing about the minutes, and the plan says what it leaves', () => {
    fc.assert(
      fc.property(anyWish, ({ seed, minutes }) => {
        const { catalogue, state } = finished(seed);
        const plan = compose({ now: NOW + 21 * DAY, minutes, seed }, state, catalogue);
        expect(plan.seconds).toBeLessThanOrEqual(budgetOf(minutes) + 1e-6);
        const { reviews, left, leftSeconds, letGo } = plan.summary;
        expect(reviews + left + letGo).toBeLessThanOrEqual(Object.keys(state.memories).length);
        expect(leftSeconds > 0).toBe(left > 0);
        const slipped = Object.values(state.memories).filter((one) => retrievability(one, NOW + 21 * DAY) < 0.75);
        if (slipped.length > reviews) expect(left + letGo).toBeGreaterThan(0);
      }),
      { numRuns: 60 },
    );
  });
});
