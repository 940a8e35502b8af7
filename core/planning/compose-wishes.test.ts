import { describe, expect, test } from 'vitest';
import { DAY, retrievability, update } from '#core/memory/fsrs.ts';
import { compose } from '#core/planning/compose.ts';
import type { Plan, PlanRequest } from '#core/planning/plan.ts';
import { sampleCatalogue, sampleLearner } from '#core/planning/sample.ts';
import type { LearnerState } from '#core/sync/state.ts';

const NOW = 1_800_000_000_000;
const request = (over: Partial<PlanRequest> = {}): PlanRequest => ({ now: NOW, minutes: 5, seed: 1, ...over });

const modulesOf = (plan: Plan) => new Set(plan.bites.map(({ module }) => module));

describe('what the learner asks for', () => {
  const catalogue = sampleCatalogue(24, 4);
  const state = sampleLearner(catalogue, 0.5, NOW, 4);

  test('a module opened by hand is all there, however short the time, without a pretest', () => {
    for (const module of catalogue.modules) {
      const { bites } = compose(request({ minutes: 1, lesson: module.id }), state, catalogue);
      expect(bites.map(({ card }) => card)).toEqual(module.cards.map(({ id }) => id));
      expect(bites.some(({ purpose }) => purpose === 'pretest')).toBe(false);
    }
  });

  test('a warm-up asks only activities of its modules, within a minute', () => {
    const plan = compose(request({ minutes: 1, only: ['module-2'] }), state, catalogue);
    expect(modulesOf(plan)).toEqual(new Set(['module-2']));
    expect(plan.bites.length).toBeGreaterThanOrEqual(2);
    expect(plan.bites.every(({ purpose, key }) => purpose === 'warm-up' && key)).toBe(true);
  });

  test('a need within three days brings its skill, but takes no more than its share', () => {
    const needs = [{ skill: 'skill-1', at: NOW + 2 * DAY }];
    const plan = compose(request({ minutes: 10, needs }), state, catalogue);
    const needed = plan.bites.filter(({ reason }) => reason === 'need');
    expect(plan.summary.needs).toEqual(['skill-1']);
    expect(needed.length).toBeGreaterThan(0);
    const far = compose(request({ minutes: 10, needs: [{ skill: 'skill-1', at: NOW + 9 * DAY }] }), state, catalogue);
    expect(far.summary.needs).toEqual([]);
  });

  test('an assigned module comes first among the lessons', () => {
    const open = catalogue.modules.filter(({ id, prerequisites }) => !state.lessons[id] && prerequisites.length === 0);
    for (const { id } of open) {
      const assignments = [{ module: id, dueAt: NOW + 5 * DAY }];
      const plan = compose(request({ minutes: 10, assignments }), state, catalogue);
      expect(plan.bites.find(({ module }) => module === id)).toMatchObject({ reason: 'assigned' });
      expect(plan.summary.lessons[0]).toBe(id);
    }
  });

  test('of an assigned module that builds on others, those come first and count as assigned', () => {
    const later = catalogue.modules.filter(
      ({ id, prerequisites }) => !state.lessons[id] && prerequisites.some((before) => !state.lessons[before]),
    );
    expect(later.length).toBeGreaterThan(0);
    for (const { id } of later) {
      const assignments = [{ module: id, dueAt: NOW + 5 * DAY }];
      const plan = compose(request({ minutes: 10, assignments }), state, catalogue);
      expect(plan.summary.lessons).not.toContain(id);
      const asked = plan.bites.filter(({ reason }) => reason === 'assigned').map(({ module }) => module);
      expect(asked.length).toBeGreaterThan(0);
    }
  });

  test('an assigned lesson too long for its share of the time is begun', () => {
    const open = catalogue.modules.filter(({ id, prerequisites }) => !state.lessons[id] && prerequisites.length === 0);
    const [first] = open;
    const seconds = first?.cards.reduce((sum, card) => sum + card.seconds, 0) ?? 0;
    const slower = 600 / seconds;
    const longer = catalogue.modules.map((module) => ({
      ...module,
      cards: module.cards.map((card) => ({ ...card, seconds: card.seconds * (module === first ? slower : 1) })),
    }));
    const assignments = [{ module: first?.id ?? '', dueAt: NOW + 5 * DAY }];
    for (const minutes of [5, 10]) {
      const plan = compose(request({ minutes, assignments }), state, { ...catalogue, modules: longer });
      const asked = plan.bites.filter(({ reason }) => reason === 'assigned');
      expect(asked.length).toBeGreaterThan(1);
      expect(asked.reduce((sum, bite) => sum + bite.seconds, 0)).toBeLessThanOrEqual(0.6 * plan.budgetSeconds);
    }
  });
});

describe('a plan before a holiday', () => {
  const catalogue = sampleCatalogue(120, 3);
  const learners = [1, 2, 3, 4].map((seed) => sampleLearner(catalogue, 1, NOW, seed));
  const reviewed = (state: LearnerState, wish: Partial<PlanRequest>) =>
    compose(request(wish), state, catalogue).bites.flatMap(({ key, reason }) => (reason === 'review' && key) || []);
  /** Usable knowledge of the next two months that these reviews add, whether they are answered right or not. */
  const added = (state: LearnerState, keys: readonly string[]) =>
    keys.reduce((sum, key) => {
      const memory = state.memories[key];
      if (!memory) return sum;
      const p = retrievability(memory, NOW);
      const [hit, miss] = [update(memory, 3, NOW), update(memory, 1, NOW)];
      const usable = (one: typeof memory, day: number) => retrievability(one, NOW + day * DAY) ** 2;
      const days = Array.from({ length: 60 }, (_, i) => i + 1);
      const gain = (day: number) => p * usable(hit, day) + (1 - p) * usable(miss, day) - usable(memory, day);
      return sum + days.reduce((total, day) => total + gain(day), 0);
    }, 0);

  test('asks what would be lost in it, so that more is usable afterwards', () => {
    for (const state of learners) {
      const before = reviewed(state, { gap: 21 });
      expect(added(state, before)).toBeGreaterThan(added(state, reviewed(state, {})));
    }
  });

  test('is the usual one when the holiday is shorter than the usual gap', () => {
    for (const state of learners) expect(reviewed(state, { gap: 0.1 })).toEqual(reviewed(state, {}));
  });
});
