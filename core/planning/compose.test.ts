import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { canonical } from '#core/math/canonical.ts';
import { DAY, retrievability, update } from '#core/memory/fsrs.ts';
import type { Catalogue } from '#core/planning/catalogue.ts';
import { compose } from '#core/planning/compose.ts';
import { budgetOf } from '#core/planning/desk.ts';
import type { Bite, Plan, PlanRequest } from '#core/planning/plan.ts';
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
const modulesOf = (plan: Plan) => new Set(plan.bites.map(({ module }) => module));

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

describe('the first session', () => {
  const catalogue = sampleCatalogue(24, 1);

  test('begins with something to do, not to read', () => {
    for (let minutes = 1; minutes <= 20; minutes++) {
      const [first] = compose(request({ minutes }), EMPTY_STATE, catalogue).bites;
      expect(first).toMatchObject({ purpose: 'pretest' });
    }
  });

  test('of two minutes asks activities of the best module, most of them of one', () => {
    const plan = compose(request({ minutes: 2 }), EMPTY_STATE, catalogue);
    expect(plan.bites.every(({ purpose }) => purpose === 'pretest')).toBe(true);
    expect(modulesOf(plan).size).toBeLessThanOrEqual(2);
  });

  test('of fifteen minutes has several lessons', () => {
    const plan = compose(request({ minutes: 15 }), EMPTY_STATE, catalogue);
    expect(new Set(plan.bites.filter(isLesson).map(({ module }) => module)).size).toBeGreaterThanOrEqual(3);
  });

  test('follows the role and what the learner came for', () => {
    const skillsOf = (over: Partial<PlanRequest>) => {
      const { lessons } = compose(request({ minutes: 15, ...over }), EMPTY_STATE, catalogue).summary;
      return lessons.slice(0, 2).map((id) => catalogue.modules.find((module) => module.id === id)?.skill);
    };
    for (const skill of skillsOf({ role: 'role-0' })) expect(['skill-0', 'skill-1', 'skill-2']).toContain(skill);
    expect(skillsOf({ goals: ['skill-4'] })).toContain('skill-4');
  });
});

describe('a lesson that is longer than the time', () => {
  const [long] = sampleCatalogue(1, 1).modules;
  const cards = long?.cards.map((card) => ({ ...card, seconds: card.seconds * 3 })) ?? [];
  const catalogue: Catalogue = { modules: long ? [{ ...long, cards }] : [], skills: [], roles: [] };

  test('is taken in sittings, each of which goes on after the last', () => {
    const seen: string[] = [];
    let state = EMPTY_STATE;
    for (let day = 0; day < 5; day++) {
      const { bites } = compose(request({ now: NOW + day * DAY }), state, catalogue);
      seen.push(...bites.filter(isLesson).map(({ card }) => card));
      state = { ...state, lessons: { 'module-0': { startedAt: NOW, cards: [...seen] } } };
    }
    const order = cards.map(({ id }) => id).filter((id) => seen.includes(id));
    expect(seen).toEqual(order);
    expect(order.length).toBeGreaterThanOrEqual(cards.length - 2);
  });

  test('gives its place to its activities where there are only two minutes', () => {
    const { bites } = compose(request({ minutes: 2 }), EMPTY_STATE, catalogue);
    expect(bites.length).toBeGreaterThan(0);
    expect(bites.every(({ purpose }) => purpose === 'pretest')).toBe(true);
  });
});

describe('a returning learner', () => {
  const catalogue = sampleCatalogue(24, 2);
  const everything = sampleLearner(catalogue, 1, NOW, 3);

  test('opens and ends on what is most likely recalled', () => {
    const reviews = compose(request({ minutes: 10 }), everything, catalogue).bites;
    const recall = reviews.map(({ key = '' }) => {
      const memory = everything.memories[key];
      return memory ? retrievability(memory, NOW) : 0;
    });
    const best = recall.toSorted((a, b) => b - a).slice(0, 3);
    expect(best).toContain(recall[0]);
    expect(best).toContain(recall[1]);
    expect(best).toContain(recall.at(-1));
  });

  test('is asked another variant than the last time', () => {
    const lastActivity: Record<string, string> = {};
    for (const module of catalogue.modules) for (const { key, id } of module.cards) if (key) lastActivity[key] = id;
    for (const { key = '', card } of compose(request(), { ...everything, lastActivity }, catalogue).bites) {
      const variants = catalogue.modules.flatMap(({ cards }) => cards.filter((other) => other.key === key));
      if (variants.length > 1) expect(card).not.toBe(lastActivity[key]);
    }
  });

  test('who has just done everything is told so, and may practise all the same', () => {
    const memories = Object.fromEntries(
      Object.keys(everything.memories).map((key) => [key, update(undefined, 3, NOW - 60_000)]),
    );
    const plan = compose(request(), { ...everything, memories }, catalogue);
    expect(plan.summary.done).toBe(true);
    expect(plan.bites.length).toBeGreaterThan(0);
  });

  test('gets about a twentieth of the reviews by chance, with the probability on record', () => {
    let probes = 0;
    let expected = 0;
    let reviews = 0;
    for (let seed = 0; seed < 200; seed++) {
      const plan = compose(request({ minutes: 10, seed }), everything, catalogue);
      const drawn = plan.bites.filter(({ purpose }) => purpose === 'probe');
      for (const { propensity = 0 } of drawn) expect(propensity).toBeGreaterThan(0);
      probes += drawn.length;
      reviews += plan.summary.reviews;
      expected = Math.max(expected, ...drawn.map(({ propensity = 0 }) => propensity));
    }
    expect(probes / reviews).toBeGreaterThan(0.03);
    expect(probes / reviews).toBeLessThan(0.07);
    expect(expected).toBeLessThan(0.05);
  });

  test('who stopped in the middle of a lesson goes on after the cards done', () => {
    const [module] = catalogue.modules;
    const done = module?.cards.slice(0, 4).map(({ id }) => id) ?? [];
    const state = { ...EMPTY_STATE, lessons: { 'module-0': { startedAt: NOW - DAY, cards: done } } };
    const cards = compose(request({ minutes: 10 }), state, catalogue).bites.filter(
      (bite) => bite.module === 'module-0',
    );
    expect(cards.map(({ card }) => card).toSorted()).toEqual(
      module?.cards
        .slice(4)
        .map(({ id }) => id)
        .toSorted(),
    );
  });
});

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
