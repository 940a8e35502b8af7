import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { abilityOf } from '#core/mastery/ability.ts';
import { answer, catalogueOf, finished, START } from '#core/mastery/sample.ts';
import type { Knowledge } from '#core/mastery/stack.ts';
import { random } from '#core/math/random.ts';
import { DAY } from '#core/memory/fsrs.ts';
import type { Catalogue } from '#core/planning/catalogue.ts';
import { chanceOf, thompson } from '#core/recommendation/explore.ts';
import { PARTS, type RecommendRequest } from '#core/recommendation/parts.ts';
import { rank, recommend } from '#core/recommendation/recommend.ts';
import { exploringRewards } from '#core/recommendation/rewards.ts';
import type { LoggedEvent, Signal } from '#core/sync/event.ts';
import { fold } from '#core/sync/fold.ts';

const catalogue = catalogueOf({
  listening: ['foundation', 'practice'],
  writing: ['practice', 'advanced'],
  planning: ['practice'],
  feedback: ['foundation'],
});
const request: RecommendRequest = { now: START, seed: 7, role: 'lead' };

function knowledge(log: readonly LoggedEvent[] = [], from: Catalogue = catalogue): Knowledge {
  return { ability: abilityOf(log, from), state: fold(log), catalogue: from };
}

const said = (module: string, signal: Signal, at = START, n = 900): LoggedEvent => ({
  id: `s${n}`,
  device: 'phone',
  seq: n,
  clientAt: at,
  zone: 'UTC',
  effectiveAt: at,
  kind: 'signal',
  module,
  signal,
});

const anyRequest = fc.record({
  now: fc.integer({ min: 0, max: 200 }).map((day) => START + day * DAY),
  seed: fc.nat(),
  role: fc.constantFrom('lead', 'gone'),
  goals: fc.subarray(['listening', 'writing']),
  needs: fc.subarray([
    { skill: 'planning', at: START + 3 * DAY },
    { skill: 'feedback', at: START + 90 * DAY },
  ]),
  assignments: fc.subarray([
    { module: 'writing-1', dueAt: START + 5 * DAY },
    { module: 'feedback-0', dueAt: START + 100 * DAY },
  ]),
  peers: fc.record({ people: fc.nat(60), modules: fc.constant({ 'planning-0': 15, 'writing-0': 4 }) }),
});
const anyLog = fc
  .array(fc.record({ module: fc.constantFrom('listening-0', 'writing-0'), idea: fc.nat(2), right: fc.boolean() }), {
    maxLength: 20,
  })
  .map((rows) => rows.map(({ module, idea, right }, i) => answer(module, idea, right, START + i * 1000, i)));

describe('what to learn next', () => {
  test('is three modules at most, each once, explained by its own numbers', () => {
    fc.assert(
      fc.property(anyRequest, anyLog, (asked, log) => {
        const suggestions = recommend(asked, knowledge(log));
        expect(suggestions.length).toBeLessThanOrEqual(3);
        expect(new Set(suggestions.map(({ module }) => module.id)).size).toBe(suggestions.length);
        for (const [slot, one] of suggestions.entries()) {
          const sum = PARTS.reduce((total, part) => total + one.parts[part], 0);
          expect(one.slot).toBe(slot);
          expect(one.perMinute).toBeCloseTo(sum, 12);
          expect(one.because.length).toBeGreaterThan(0);
          for (const { part, perMinute } of one.because) expect(perMinute).toBe(one.parts[part]);
          const others = PARTS.filter((part) => !one.because.some((reason) => reason.part === part));
          const least = Math.min(...one.because.map(({ perMinute }) => perMinute));
          for (const part of others) expect(one.parts[part]).toBeLessThanOrEqual(least);
        }
      }),
    );
  });

  test('names two skills in its first two places, unless what is next is assigned', () => {
    const wish = { ...request, goals: ['listening'] };
    const two = (asked: RecommendRequest) => recommend(asked, knowledge()).slice(0, 2);
    const skills = (asked: RecommendRequest) => two(asked).map(({ module }) => module.skill);
    const [best, next] = rank(wish, knowledge());
    expect([best?.module.skill, next?.module.skill]).toEqual(['listening', 'listening']);
    expect(new Set(skills(wish)).size).toBe(2);
    const dueAt = START + 2 * DAY;
    const assignments = ['listening-0', 'listening-1'].map((module) => ({ module, dueAt }));
    expect(skills({ ...wish, assignments })).toEqual(['listening', 'listening']);
  });

  test('gives no reason that hardly counts', () => {
    const log = [answer('listening-0', 0, true, START, 0)];
    const [first] = recommend({ ...request, goals: ['listening'], now: START + DAY / 8 }, knowledge(log));
    expect(first?.module.skill).toBe('listening');
    expect(first?.parts.freshness).toBeGreaterThan(0);
    expect(first?.because.map(({ part }) => part)).not.toContain('freshness');
  });

  test('only the last place is left to chance, with the probability it had', () => {
    const [first, second, third] = recommend(request, knowledge());
    const ranked = rank(request, knowledge()).map(({ module }) => module.id);
    expect([first?.module.id, second?.module.id]).toEqual(ranked.slice(0, 2));
    expect([first, second].map((one) => [one?.exploring, one?.propensity])).toEqual([
      [false, 1],
      [false, 1],
    ]);
    expect(third).toMatchObject({ exploring: true, slot: 2 });
    expect(third?.propensity).toBeGreaterThan(0);
    expect(third?.propensity).toBeLessThan(1);
    expect(recommend(request, knowledge())).toEqual(recommend(request, knowledge()));
    const thirds = Array.from({ length: 30 }, (_, seed) => recommend({ ...request, seed }, knowledge())[2]?.module.id);
    expect(new Set(thirds).size).toBeGreaterThan(1);
  });

  test('leaves out what was taken, and says nothing when everything was', () => {
    const all = catalogue.modules.map(({ id }, i) => finished(id, START, i));
    expect(rank(request, knowledge(all.slice(0, 1))).map(({ module }) => module.id)).not.toContain('listening-0');
    expect(recommend(request, knowledge(all))).toEqual([]);
  });

  test('"not for me" holds for ninety days, until it is taken back, and not against an assignment', () => {
    const ids = (asked: RecommendRequest, log: readonly LoggedEvent[]) =>
      rank(asked, knowledge(log)).map(({ module }) => module.id);
    const no = said('writing-0', 'not-for-me');
    expect(ids(request, [no])).not.toContain('writing-0');
    expect(ids({ ...request, now: START + 89 * DAY }, [no])).not.toContain('writing-0');
    expect(ids({ ...request, now: START + 91 * DAY }, [no])).toContain('writing-0');
    expect(ids(request, [no, said('writing-0', 'undo', START + 1, 901)])).toContain('writing-0');
    const assignments = [{ module: 'writing-0', dueAt: START + DAY }];
    expect(ids({ ...request, assignments }, [no])).toContain('writing-0');
  });

  test('"I know this" drops a module in rank and says so', () => {
    const place = (log: readonly LoggedEvent[]) =>
      rank(request, knowledge(log)).findIndex(({ module }) => module.id === 'feedback-0');
    expect(place([said('feedback-0', 'know')])).toBeGreaterThan(place([]));
    const [one] = rank({ ...request, goals: ['feedback'] }, knowledge([said('feedback-0', 'know')])).filter(
      ({ module }) => module.id === 'feedback-0',
    );
    expect(one?.parts.claimed).toBeLessThan(0);
  });

  test('an assignment, a need, a wish and peers each raise what they are about', () => {
    const value = (change: Partial<RecommendRequest>) =>
      rank({ ...request, ...change }, knowledge()).find(({ module }) => module.id === 'planning-0')?.perMinute ?? 0;
    const peers = (people: number, count: number) => ({ peers: { people, modules: { 'planning-0': count } } });
    const plain = value({});
    expect(value({ needs: [{ skill: 'planning', at: START + DAY }] })).toBeGreaterThan(plain);
    expect(value({ assignments: [{ module: 'planning-0', dueAt: START + DAY }] })).toBeGreaterThan(plain);
    expect(value({ goals: ['planning'] })).toBeGreaterThan(plain);
    expect(value(peers(40, 20))).toBeGreaterThan(plain);
    expect(value(peers(19, 19))).toBe(plain);
    expect(value(peers(40, 4))).toBe(plain);
  });

  test('waits for what a module builds on, unless the learner wants it all the same', () => {
    const modules = catalogue.modules.map((module) =>
      module.id === 'writing-1' ? { ...module, prerequisites: ['writing-0'] } : module,
    );
    const chained = { ...catalogue, modules };
    const find = (change: Partial<RecommendRequest>, log: readonly LoggedEvent[] = []) =>
      rank({ ...request, ...change }, knowledge(log, chained)).find(({ module }) => module.id === 'writing-1');
    expect(find({})).toBeUndefined();
    expect(find({ override: ['writing-1'] })?.parts.readiness).toBeLessThan(0);
    expect(find({}, [finished('writing-0', START - 1, 1)])?.ready).toBe(1);
  });

  test('warns of a language that is not one’s own, and of what may be known', () => {
    const foreign = { ...catalogue, modules: catalogue.modules.map((module) => ({ ...module, language: 'de' })) };
    expect(recommend({ ...request, language: 'en' }, knowledge([], foreign))[0]?.caution?.what).toBe('foreign');
    expect(recommend(request, knowledge())[0]?.caution).toEqual({ what: 'little-known', facts: { answers: 0 } });
    expect(recommend(request, knowledge())[2]?.caution?.what).toBe('exploring');
  });
});

describe('the draw of the exploring slot', () => {
  const arms = fc.array(
    fc.record({
      mean: fc.double({ min: -2, max: 2, noNaN: true }),
      deviation: fc.double({ min: 0.2, max: 2, noNaN: true }),
    }),
    { minLength: 1, maxLength: 6 },
  );

  test('has probabilities that sum to one', () => {
    fc.assert(
      fc.property(arms, (rows) => {
        const all = rows.map((row, i) => ({ ...row, id: `m${i}` }));
        const sum = all.reduce((total, arm) => total + chanceOf(arm, all), 0);
        expect(sum).toBeCloseTo(1, 2);
      }),
    );
  });

  test('draws as often as it says', () => {
    const all = [
      { id: 'a', mean: 1, deviation: 0.5 },
      { id: 'b', mean: 0.6, deviation: 0.5 },
      { id: 'c', mean: 0.2, deviation: 1 },
    ];
    const draw = random(11);
    const drawn = Array.from({ length: 4000 }, () => thompson(all, Math.floor(draw() * 2 ** 32))?.id);
    for (const arm of all) {
      const share = drawn.filter((id) => id === arm.id).length / drawn.length;
      expect(Math.abs(share - chanceOf(arm, all))).toBeLessThan(0.03);
    }
  });

  test('draws nothing from nothing', () => {
    expect(thompson([], 1)).toBeUndefined();
    expect(thompson([{ id: 'a', mean: 0, deviation: 1 }], 1)).toEqual({ id: 'a', propensity: 1 });
  });
});

describe('what exploring brought', () => {
  const shown: LoggedEvent = {
    ...(finished('planning-0', START, 0) as LoggedEvent & { kind: 'lesson' }),
    kind: 'shown',
    module: 'planning-0',
    slot: 2,
    propensity: 0.3,
    seed: 1,
  };

  test('counts recall two weeks after a lesson that followed, never the click', () => {
    const lesson = [
      answer('planning-0', 0, true, START + 1, 1, { purpose: 'lesson' }),
      answer('planning-0', 1, true, START + 2, 2, { purpose: 'lesson' }),
      finished('planning-0', START + 3, 3),
    ];
    const later = [
      answer('planning-0', 0, true, START + 14 * DAY, 4),
      answer('planning-0', 1, false, START + 15 * DAY, 5),
    ];
    expect(exploringRewards([shown, ...lesson], fold([shown, ...lesson]), catalogue).size).toBe(0);
    const log = [shown, ...lesson, ...later];
    const reward = exploringRewards(log, fold(log), catalogue).get('planning-0');
    expect(reward?.n).toBe(2);
    expect(reward?.mean).toBeCloseTo((0.5 * 3) / 2, 12);
  });

  test('does not count a lesson taken long after it was shown', () => {
    const log = [shown, finished('planning-0', START + 9 * DAY, 1), answer('planning-0', 0, true, START + 30 * DAY, 2)];
    expect(exploringRewards(log, fold(log), catalogue).size).toBe(0);
  });
});
