import { describe, expect, test } from 'vitest';
import { DAY, retrievability, update } from '#core/memory/fsrs.ts';
import type { Catalogue } from '#core/planning/catalogue.ts';
import { compose } from '#core/planning/compose.ts';
import type { Bite, Plan, PlanRequest } from '#core/planning/plan.ts';
import { sampleCatalogue, sampleLearner } from '#core/planning/sample.ts';
import { EMPTY_STATE } from '#core/sync/fold.ts';

const NOW = 1_800_000_000_000;
const request = (over: Partial<PlanRequest> = {}): PlanRequest => ({ now: NOW, minutes: 5, seed: 1, ...over });

const isLesson = ({ purpose }: Bite) => purpose === 'content' || purpose === 'lesson';
const modulesOf = (plan: Plan) => new Set(plan.bites.map(({ module }) => module));

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
