import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { canonical } from '#core/math/canonical.ts';
import { DAY, update } from '#core/memory/fsrs.ts';
import type { Catalogue } from '#core/planning/catalogue.ts';
import { compose } from '#core/planning/compose.ts';
import { budgetOf } from '#core/planning/desk.ts';
import type { Bite, PlanRequest } from '#core/planning/plan.ts';
import { sampleCatalogue, sampleLearner } from '#core/planning/sample.ts';
import { EMPTY_STATE } from '#core/sync/fold.ts';
import type { LearnerState } from '#core/sync/state.ts';

const NOW = 1_800_000_000_000;
const request = (over: Partial<PlanRequest> = {}): PlanRequest => ({ now: NOW, minutes: 5, seed: 1, ...over });

/** Any library, any learner of it, any wish. */
const anyCase = fc
  .record({
    modules: fc.integer({ min: 1, max: 30 }),
    share: fc.constantFrom(0, 0.2, 0.5, 0.9, 1),
    seed: fc.nat(10_000),
    minutes: fc.integer({ min: 1, max: 20 }),
    role: fc.constantFrom(undefined, 'role-0'),
    goals: fc.constantFrom(undefined, ['skill-3']),
    needs: fc.constantFrom(undefined, [{ skill: 'skill-1', at: NOW + DAY }]),
    assignments: fc.constantFrom(undefined, [{ module: 'module-0', dueAt: NOW + 2 * DAY }]),
    without: fc.constantFrom(undefined, ['cloze', 'order']),
  })
  .map(({ modules, share, ...wish }) => {
    const catalogue = sampleCatalogue(modules, wish.seed);
    return { catalogue, state: sampleLearner(catalogue, share, NOW, wish.seed), wish: request(wish) };
  });
const forAny = (property: (catalogue: Catalogue, state: LearnerState, wish: PlanRequest) => void) =>
  fc.assert(
    fc.property(anyCase, ({ catalogue, state, wish }) => property(catalogue, state, wish)),
    { numRuns: 300 },
  );
/** The same learner, who also saw the first cards of every other lesson some days ago. */
function leftInTheMiddle(catalogue: Catalogue, state: LearnerState): LearnerState {
  const begun = catalogue.modules.filter(({ id }) => !state.lessons[id]);
  const seen = begun.map(({ id, cards }) => ({ id, cards: cards.slice(0, 5) }));
  const at = NOW - 9 * DAY;
  const asked = seen.flatMap(({ cards }) => cards.flatMap(({ key }) => key ?? []));
  return {
    ...state,
    memories: { ...state.memories, ...Object.fromEntries(asked.map((key) => [key, update(undefined, 1, at)])) },
    lessons: {
      ...state.lessons,
      ...Object.fromEntries(seen.map(({ id, cards }) => [id, { startedAt: at, cards: cards.map((card) => card.id) }])),
    },
  };
}

const isLesson = ({ purpose }: Bite) => purpose === 'content' || purpose === 'lesson';

describe('a plan for any library, learner and wish', () => {
  test('stays within the minutes', () => {
    forAny((catalogue, state, wish) => {
      const plan = compose(wish, state, catalogue);
      const sum = plan.bites.reduce((seconds, bite) => seconds + bite.seconds, 0);
      expect(plan.seconds).toBeCloseTo(sum, 6);
      expect(sum).toBeLessThanOrEqual(budgetOf(wish.minutes) + 1e-6);
    });
  });

  test('is the same for the same arguments', () => {
    forAny((catalogue, state, wish) => {
      const other = JSON.parse(JSON.stringify({ catalogue, state, wish }));
      expect(canonical(compose(other.wish, other.state, other.catalogue))).toBe(
        canonical(compose(wish, state, catalogue)),
      );
    });
  });

  test('shows no bite twice, and no key twice outside of its lesson', () => {
    forAny((catalogue, state, wish) => {
      const { bites } = compose(wish, state, catalogue);
      expect(new Set(bites.map(({ id }) => id)).size).toBe(bites.length);
      const lessons = new Set(bites.filter(isLesson).map(({ module }) => module));
      const outside = bites.filter(({ module }) => !lessons.has(module)).map(({ key }) => key);
      expect(new Set(outside).size).toBe(outside.length);
    });
  });

  test('asks no card of a lesson left in the middle as a review and again in the lesson', () => {
    forAny((catalogue, state, wish) => {
      const { bites } = compose(wish, leftInTheMiddle(catalogue, state), catalogue);
      expect(new Set(bites.map(({ id }) => id)).size).toBe(bites.length);
    });
  });

  test('begins no lesson before its prerequisites are learned', () => {
    forAny((catalogue, state, wish) => {
      const asked = new Set(
        compose(wish, state, catalogue)
          .bites.filter(isLesson)
          .map(({ module }) => module),
      );
      for (const module of catalogue.modules.filter(({ id }) => asked.has(id))) {
        for (const id of module.prerequisites) expect(state.lessons[id]?.finishedAt).toBeDefined();
      }
    });
  });

  test('takes lessons whole or up to an activity, in author’s order but for the closing quiz', () => {
    forAny((catalogue, state, wish) => {
      const { bites } = compose(wish, state, catalogue);
      for (const id of new Set(bites.filter(isLesson).map(({ module }) => module))) {
        const own = bites.filter(({ module }) => module === id);
        const asked = new Set(own.filter(({ purpose }) => purpose === 'pretest').map(({ card }) => card));
        const cards = catalogue.modules.find((module) => module.id === id)?.cards ?? [];
        const lesson = cards.filter((card) => !wish.without?.includes(card.kind) && !asked.has(card.id));
        const shown = own.filter(isLesson).map(({ card }) => card);
        const planned = lesson.slice(0, shown.length);
        expect(shown.toSorted()).toEqual(planned.map((card) => card.id).toSorted());
        if (planned.length < lesson.length) expect(planned.at(-1)?.key).toBeDefined();
        const quiz = own.findLast(({ purpose }) => purpose === 'lesson')?.card;
        const order = shown.filter((card) => card !== quiz);
        expect(order).toEqual(planned.map((card) => card.id).filter((card) => card !== quiz));
      }
    });
  });

  test('offers more minutes never fewer seconds', () => {
    forAny((catalogue, state, wish) => {
      const longer = compose({ ...wish, minutes: wish.minutes + 1 }, state, catalogue);
      expect(longer.seconds).toBeGreaterThanOrEqual(compose(wish, state, catalogue).seconds - 1e-6);
    });
  });

  test('is empty only where there is no activity to do', () => {
    forAny((catalogue, state, wish) => {
      const some = catalogue.modules.some(({ cards }) =>
        cards.some(({ key, kind }) => key && !wish.without?.includes(kind)),
      );
      expect(compose({ ...wish, minutes: 2 }, state, catalogue).bites.length > 0).toBe(some);
    });
    expect(compose(request(), EMPTY_STATE, { modules: [], skills: [], roles: [] })).toMatchObject({
      bites: [],
      summary: { done: true },
    });
  });

  test('plays nothing that this device cannot play', () => {
    forAny((catalogue, state, wish) => {
      for (const { kind } of compose(wish, state, catalogue).bites) expect(wish.without ?? []).not.toContain(kind);
    });
  });
});
