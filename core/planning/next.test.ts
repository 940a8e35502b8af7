import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { canonical } from '#core/math/canonical.ts';
import { DAY } from '#core/memory/fsrs.ts';
import { compose } from '#core/planning/compose.ts';
import { slipping } from '#core/planning/forecast.ts';
import { lessonOutcomes } from '#core/planning/lesson-outcome.ts';
import type { DoneBite, LiveSession } from '#core/planning/live.ts';
import { next } from '#core/planning/next.ts';
import type { Bite, Plan, PlanRequest } from '#core/planning/plan.ts';
import { sampleCatalogue, sampleLearner } from '#core/planning/sample.ts';
import { SimulatedLearner } from '#core/planning/simulated-learner.ts';
import { digest, EMPTY_STATE, fold } from '#core/sync/fold.ts';
import type { LearnerState } from '#core/sync/state.ts';

const NOW = 1_800_000_000_000;
const request = (over: Partial<PlanRequest> = {}): PlanRequest => ({ now: NOW, minutes: 10, seed: 1, ...over });
const catalogue = sampleCatalogue(24, 1);
const learner = sampleLearner(catalogue, 0.6, NOW, 5);

/** A session in which each given bite took its expected time and went as said. */
function live(done: readonly DoneBite[], minutes = 10): LiveSession {
  const spentSeconds = done.reduce((sum, { ms }) => sum + ms / 1000, 0);
  return { id: 's', startedAt: NOW, askedSeconds: 60 * minutes, seed: 1, spentSeconds, done };
}
const did = (bite: Bite, correct = true): DoneBite => ({
  bite,
  ms: bite.seconds * 1000,
  ...(bite.key === undefined ? {} : { correct }),
});
const ids = (plan: Plan) => plan.bites.map(({ id }) => id);
const following = (plan: Plan, done: readonly DoneBite[], state: LearnerState, over: Partial<PlanRequest> = {}) =>
  next(plan, live(done, over.minutes), state, catalogue, request(over));

describe('after an answer', () => {
  test('what was done is gone and the rest keeps its order', () => {
    const plan = compose(request(), learner, catalogue);
    const [first] = plan.bites;
    if (!first) throw new Error('the plan holds something');
    const rest = ids(following(plan, [did(first)], learner));
    expect(rest).not.toContain(first.id);
    const kept = ids(plan).filter((id) => rest.includes(id));
    expect(rest.filter((id) => kept.includes(id))).toEqual(kept);
    expect(kept.length).toBeGreaterThan(plan.bites.length * 0.6);
  });

  test('a pretest that is all right drops its lesson, and something else takes its time', () => {
    const plan = compose(request(), EMPTY_STATE, catalogue);
    const pretest = plan.bites.filter(
      ({ purpose, module }) => purpose === 'pretest' && module === plan.bites[0]?.module,
    );
    const done = pretest.map((bite) => did(bite));
    const again = following(plan, done, EMPTY_STATE);
    expect(again.bites.some(({ module }) => module === pretest[0]?.module)).toBe(false);
    expect(again.seconds).toBeGreaterThan(again.budgetSeconds - 40);
    expect(lessonOutcomes(live(done), EMPTY_STATE, catalogue, request()).skipped).toEqual([pretest[0]?.module]);
  });

  test('a pretest that is missed goes straight on to its lesson, whose cards are in author’s order', () => {
    const plan = compose(request(), EMPTY_STATE, catalogue);
    const [first] = plan.bites;
    if (!first) throw new Error('the plan holds something');
    const own = following(plan, [did(first, false)], EMPTY_STATE).bites.filter(({ module }) => module === first.module);
    expect(own.every(({ purpose }) => purpose !== 'pretest')).toBe(true);
    const cards = catalogue.modules.find(({ id }) => id === first.module)?.cards.map(({ id }) => id) ?? [];
    expect(own.map(({ card }) => card)).toEqual(cards.filter((card) => card !== first.card));
  });

  test('a miss comes once more, at the end', () => {
    const plan = compose(request(), learner, catalogue);
    const first = plan.bites.find(({ purpose }) => purpose === 'review');
    if (!first) throw new Error('the plan holds a review');
    const missed = [did(first, false)];
    const again = following(plan, missed, learner);
    const reasks = again.bites.filter(({ purpose }) => purpose === 'reask');
    expect(reasks).toMatchObject([{ key: first.key }]);
    expect(again.bites.at(-1)).toBe(reasks[0]);
    const asked = [...missed, ...reasks.map((bite) => did(bite, false))];
    expect(following(again, asked, learner).bites.some(({ key }) => key === first.key)).toBe(false);
  });

  test('after two misses something that is known comes next', () => {
    const plan = compose(request(), learner, catalogue);
    const reviews = plan.bites.filter(({ purpose }) => purpose === 'review').slice(0, 2);
    const again = following(
      plan,
      reviews.map((bite) => did(bite, false)),
      learner,
    );
    expect(again.bites[0]).toMatchObject({ reason: 'review' });
  });

  test('an answer taken back comes again', () => {
    const plan = compose(request(), learner, catalogue);
    const [first] = plan.bites;
    if (!first) throw new Error('the plan holds something');
    const without = following(plan, [did(first)], learner);
    const undone = following(without, [{ ...did(first), undone: true }], learner);
    expect(ids(undone)).toContain(first.id);
  });

  test('a lesson under way is never cut, even when the time is up', () => {
    const plan = compose(request(), EMPTY_STATE, catalogue);
    const [pretest, ...others] = plan.bites;
    const content = others.find(({ purpose, module }) => purpose === 'content' && module === pretest?.module);
    if (!pretest || !content) throw new Error('the plan holds a lesson with a pretest');
    const slow = [did(pretest, false), { ...did(content), ms: 580_000 }];
    const again = following(plan, slow, EMPTY_STATE);
    expect(again.budgetSeconds).toBe(0);
    expect(again.bites.length).toBeGreaterThan(3);
    expect(new Set(again.bites.map(({ module }) => module))).toEqual(new Set([content.module]));
  });

  test('a sitting of a lesson gets shorter instead of running over', () => {
    const [long] = sampleCatalogue(1, 1).modules;
    if (!long) throw new Error('the sample holds a module');
    const cards = long.cards.map((card) => ({ ...card, seconds: card.seconds * 3 }));
    const library = { modules: [{ ...long, cards }], skills: [], roles: [] };
    const state = {
      ...EMPTY_STATE,
      lessons: { [long.id]: { startedAt: NOW - DAY, cards: cards.slice(0, 1).map(({ id }) => id) } },
    };
    const plan = compose(request({ minutes: 5 }), state, library);
    const slow = plan.bites.slice(0, 2).map((bite) => ({ ...did(bite), ms: 2000 * bite.seconds }));
    const again = next(plan, live(slow, 5), state, library, request({ minutes: 5 }));
    expect(plan.bites.at(-1)).toMatchObject({ purpose: 'lesson' });
    expect(again.bites.length).toBeLessThan(plan.bites.length - 2);
    expect(again.seconds).toBeLessThanOrEqual(again.budgetSeconds);
  });

  test('a module opened by hand goes on where it is, and ends when it ends', () => {
    const opened = request({ minutes: 1, lesson: 'module-3' });
    let plan = compose(opened, EMPTY_STATE, catalogue);
    const cards = ids(plan);
    const done: DoneBite[] = [];
    for (let bite = plan.bites[0]; bite; bite = plan.bites[0]) {
      done.push(did(bite));
      plan = next(plan, live(done, 1), EMPTY_STATE, catalogue, opened);
    }
    expect(done.map(({ bite }) => bite.id)).toEqual(cards);
    expect(lessonOutcomes(live(done), EMPTY_STATE, catalogue, opened).finished).toEqual(['module-3']);
  });

  test('a module opened by hand for a second time, or after a break, ends after its own cards', () => {
    const opened = request({ minutes: 1, lesson: 'module-3' });
    const all = catalogue.modules.find(({ id }) => id === 'module-3')?.cards.map(({ id }) => id) ?? [];
    const earlier = { startedAt: NOW - DAY, cards: all.slice(0, 5) };
    for (const [lesson, expected] of [
      [earlier, all.slice(5)],
      [{ ...earlier, cards: all, finishedAt: NOW - DAY }, all],
    ] as const) {
      let state: LearnerState = { ...EMPTY_STATE, lessons: { 'module-3': lesson } };
      let plan = compose(opened, state, catalogue);
      const done: DoneBite[] = [];
      for (let bite = plan.bites[0]; bite; bite = plan.bites[0]) {
        done.push(did(bite));
        if (plan.bites.length === 1)
          state = { ...state, lessons: { 'module-3': { ...lesson, cards: all, finishedAt: NOW } } };
        plan = next(plan, live(done, 1), state, catalogue, opened);
      }
      expect(done.map(({ bite }) => bite.card)).toEqual(expected);
    }
  });

  test('the same answers give the same plan', () => {
    fc.assert(
      fc.property(fc.nat(500), fc.array(fc.boolean(), { minLength: 1, maxLength: 12 }), (seed, answers) => {
        const play = () => {
          let plan = compose(request({ seed }), learner, catalogue);
          const done: DoneBite[] = [];
          for (const right of answers) {
            const [bite] = plan.bites;
            if (!bite) break;
            done.push(did(bite, right));
            plan = next(plan, live(done), learner, catalogue, request({ seed }));
          }
          return canonical(plan);
        };
        expect(play()).toBe(play());
      }),
      { numRuns: 30 },
    );
  });

  test('no bite is done twice in a session, however it goes', () => {
    for (let seed = 0; seed < 20; seed++) {
      const person = new SimulatedLearner({ seed, knows: 0.4, slowness: 1 }, sampleCatalogue(20, seed));
      for (let day = 0; day < 4; day++) {
        const { done } = person.play(request({ now: NOW + day * DAY, minutes: 10, seed }));
        const all = done.map(({ bite }) => bite.id);
        expect(new Set(all).size).toBe(all.length);
      }
    }
  });
});

describe('thirty days of a made-up learner', () => {
  const days = Array.from({ length: 30 }, (_, day) => day).filter((day) => day % 6 !== 5);
  const people = [0.7, 1, 1.4].map((slowness, seed) => {
    const library = sampleCatalogue(60, seed);
    const person = new SimulatedLearner({ seed, knows: 0.3, slowness }, library);
    const played = days.map((day) => person.play(request({ now: NOW + day * DAY, minutes: 5, seed: day })));
    return { person, library, played };
  });

  test('sessions of five minutes end after four to six, nineteen times in twenty', () => {
    const ratios = people.flatMap(({ played }) => played.map((one) => one.spentSeconds / one.askedSeconds));
    const onTime = ratios.filter((ratio) => ratio >= 0.8 && ratio <= 1.2).length;
    expect(onTime / ratios.length).toBeGreaterThanOrEqual(0.95);
  });

  test('the state kept step by step is the fold of the log', () => {
    for (const { person } of people) expect(digest(person.state)).toBe(digest(fold(person.log)));
  });

  test('a session a few days later brings back what would slip', () => {
    for (const { person, library } of people) {
      const now = NOW + 33 * DAY;
      const slips = slipping(person.state, library, NOW, now + 7 * DAY).map(({ key }) => key);
      const plan = compose(request({ now, minutes: 10, seed: 7 }), person.state, library);
      const reviewed = plan.bites.filter(({ purpose }) => purpose === 'review');
      expect(slips.length).toBeGreaterThan(0);
      expect(reviewed.filter(({ key = '' }) => slips.includes(key)).length).toBeGreaterThan(reviewed.length / 2);
      expect(plan.summary.slipping).toBeGreaterThan(0);
    }
  });

  test('the second day brings back what the first day’s lesson left shaky', () => {
    const person = new SimulatedLearner({ seed: 3, knows: 0, slowness: 1 }, catalogue);
    person.play(request({ minutes: 5 }));
    const shaky = slipping(person.state, catalogue, NOW, NOW + 2 * DAY).map(({ key }) => key);
    const plan = compose(request({ now: NOW + DAY, minutes: 5, seed: 2 }), person.state, catalogue);
    const keys = plan.bites.map(({ key }) => key);
    expect(shaky.length).toBeGreaterThan(0);
    for (const key of shaky) expect(keys).toContain(key);
  });
});
