import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { abilityOf } from '#core/mastery/ability.ts';
import { gaps } from '#core/mastery/gaps.ts';
import { mastery } from '#core/mastery/mastery.ts';
import { answer, catalogueOf, finished, START } from '#core/mastery/sample.ts';
import { type Knowledge, predict, predictFrom } from '#core/mastery/stack.ts';
import { NEW_LEARNER, NEW_SKILL, NO_TALLY } from '#core/mastery/tracker.ts';
import { DAY } from '#core/memory/fsrs.ts';
import { libraryOf } from '#core/planning/library.ts';
import type { LoggedEvent } from '#core/sync/event.ts';
import { fold } from '#core/sync/fold.ts';

const catalogue = catalogueOf({ listening: ['foundation', 'practice'], writing: ['practice'] });

function knowledge(log: readonly LoggedEvent[]): Knowledge {
  return { ability: abilityOf(log, catalogue), state: fold(log), catalogue };
}

/** The lesson of both modules on day 0, then every idea on each of these days. */
function practised(days: readonly number[], right: (round: number) => boolean = () => true): LoggedEvent[] {
  const log: LoggedEvent[] = [finished('listening-0', START, 0), finished('listening-1', START, 1)];
  for (const [round, day] of days.entries())
    for (const module of ['listening-0', 'listening-1'])
      for (const idea of [0, 1, 2]) log.push(answer(module, idea, right(round), START + day * DAY, log.length));
  return log;
}

describe('mastery of a skill', () => {
  test('starts as a wide range and narrows with answers', () => {
    const before = mastery('listening', 'practice', knowledge([]), START);
    const after = mastery('listening', 'practice', knowledge(practised([0, 1, 3])), START + 3 * DAY);
    expect(before).toMatchObject({ now: undefined, proven: false, lastProof: undefined, answers: 0 });
    expect(before.high - before.low).toBeGreaterThan(0.7);
    expect(after.high - after.low).toBeLessThan(0.3);
    expect(after.answers).toBe(18);
  });

  test('is not proven by one good day, but by successes a week apart', () => {
    const crammed = knowledge(practised([0, 0.2, 0.4, 0.6, 1, 2, 3]));
    const spaced = knowledge(practised([0, 2, 5, 10]));
    expect(mastery('listening', 'practice', crammed, START + 3 * DAY)).toMatchObject({ proven: false, apart: false });
    expect(mastery('listening', 'practice', spaced, START + 10 * DAY)).toMatchObject({
      proven: true,
      lastProof: START + 10 * DAY,
    });
  });

  test('says from when on another success counts as proof, and that one from then on does', () => {
    const once = practised([0, 1]);
    const { apart, apartFrom = 0 } = mastery('listening', 'practice', knowledge(once), START + DAY);
    expect(apart).toBe(false);
    expect(apartFrom).toBeGreaterThan(START + DAY);
    for (const [at, counts] of [
      [apartFrom - 1, false],
      [apartFrom, true],
    ] as const) {
      const again = knowledge([...once, answer('listening-1', 0, true, at, once.length)]);
      expect(mastery('listening', 'practice', again, at).apart).toBe(counts);
    }
  });

  test('expires by itself once recall has fallen below 80 %, and not before', () => {
    const known = knowledge(practised([0, 2, 5, 10]));
    for (let day = 10; day < 4000; day += 30) {
      const { now = 0, proven, sure } = mastery('listening', 'practice', known, START + day * DAY);
      expect(proven).toBe(now >= 0.8 && sure >= 0.9);
    }
    expect(mastery('listening', 'practice', known, START + 4000 * DAY).proven).toBe(false);
  });

  test('of half the ideas is less than of all of them', () => {
    const log = practised([0, 2, 5, 10]);
    const half = log.filter((event) => event.kind !== 'attempt' || event.module === 'listening-0');
    const [some, all] = [half, log].map((events) =>
      mastery('listening', 'practice', knowledge(events), START + 10 * DAY),
    );
    expect([some?.covered, all?.covered]).toEqual([0.5, 1]);
    expect(some?.p).toBeLessThan(all?.p ?? 0);
    expect(some?.sure).toBeLessThan(all?.sure ?? 0);
  });

  test('is not proven by wrong answers, however many days they lie apart', () => {
    const known = knowledge(practised([0, 5, 10, 20, 30], (round) => round < 1));
    expect(mastery('listening', 'practice', known, START + 30 * DAY).proven).toBe(false);
  });

  test('is never believed higher at a higher level', () => {
    fc.assert(
      fc.property(fc.array(fc.boolean(), { maxLength: 20 }), fc.nat(400), (results, day) => {
        const log = results.map((right, i) => answer('listening-0', i % 3, right, START + i * DAY, i));
        const at = START + day * DAY;
        const [low, high] = [
          mastery('listening', 'foundation', knowledge(log), at),
          mastery('listening', 'practice', knowledge(log), at),
        ];
        return high.p <= low.p && low.low <= low.p && low.p <= low.high;
      }),
    );
  });

  test('counts at the level the library teaches when the role asks for more', () => {
    expect(mastery('listening', 'advanced', knowledge([]), START).level).toBe('practice');
  });
});

describe('the stacked prediction', () => {
  const evidence = (recall: number | undefined, ability: number, difficulty: number) => ({
    recall,
    learner: NEW_LEARNER,
    skill: { ...NEW_SKILL, mean: ability },
    difficulty: { mean: difficulty, variance: 0.3 },
    item: NO_TALLY,
  });
  const unit = fc.double({ min: 0.02, max: 0.98, noNaN: true });
  const odds = fc.double({ min: -3, max: 3, noNaN: true });

  test('rises with recall and ability, falls with difficulty, and lies within its range', () => {
    fc.assert(
      fc.property(unit, odds, odds, (recall, ability, difficulty) => {
        const { p, low, high } = predictFrom(evidence(recall, ability, difficulty));
        expect(low <= p && p <= high).toBe(true);
        expect(predictFrom(evidence(recall + 0.01, ability, difficulty)).p).toBeGreaterThan(p);
        expect(predictFrom(evidence(recall, ability + 0.1, difficulty)).p).toBeGreaterThan(p);
        expect(predictFrom(evidence(recall, ability, difficulty + 0.1)).p).toBeLessThan(p);
        expect(predictFrom(evidence(undefined, ability, difficulty + 0.1)).p).toBeLessThan(
          predictFrom(evidence(undefined, ability, difficulty)).p,
        );
      }),
    );
  });

  test('follows forgetting over time', () => {
    const known = knowledge(practised([0, 2]));
    const facts = libraryOf(catalogue).keys.get('listening-0/idea-0');
    const [card] = facts?.variants ?? [];
    if (!facts || !card) throw new Error('the sample has this idea');
    const at = (day: number) => predict(known, facts.module, card, START + day * DAY).p;
    expect(at(2)).toBeGreaterThan(at(30));
    expect(at(30)).toBeGreaterThan(at(300));
  });
});

describe('the gaps of a role', () => {
  test('are unknown for a role that does not exist', () => {
    expect(gaps('gone', knowledge([]), START)).toBeUndefined();
  });

  test('say what is asked, what there is, and the minutes to close it', () => {
    const all = gaps('lead', knowledge([]), START);
    expect(all?.map(({ skill, lessons }) => [skill, lessons])).toEqual([
      ['listening', ['listening-0', 'listening-1']],
      ['writing', ['writing-0']],
    ]);
    expect(all?.[0]?.minutes).toBeGreaterThan(2 * (all?.[1]?.minutes ?? 0) - 1);
    expect(all?.every(({ closed }) => !closed)).toBe(true);
  });

  test('shrink as lessons are taken and close when the skill is proven', () => {
    const minutes = (log: readonly LoggedEvent[], day: number) =>
      gaps('lead', knowledge(log), START + day * DAY)?.find(({ skill }) => skill === 'listening')?.minutes ?? 0;
    const open = minutes([], 0);
    const begun = minutes([finished('listening-0', START, 0)], 0);
    expect(begun).toBeLessThan(open);
    expect(begun).toBeGreaterThan(0);
    expect(minutes(practised([0, 2, 5, 10]), 10)).toBe(0);
  });

  test('cannot be timed where the library teaches nothing', () => {
    const roles = [{ id: 'pilot', skills: { flying: 1, listening: 0 } }];
    const [gap, ...others] = gaps('pilot', { ...knowledge([]), catalogue: { ...catalogue, roles } }, START) ?? [];
    expect(gap).toMatchObject({ skill: 'flying', minutes: undefined, lessons: [], closed: false });
    expect(others).toEqual([]);
  });

  test('count what a lesson builds on', () => {
    const modules = catalogue.modules.map((module) =>
      module.id === 'writing-0' ? { ...module, prerequisites: ['listening-0'] } : module,
    );
    const chained = { ...catalogue, modules };
    const all = gaps('lead', { ...knowledge([]), catalogue: chained }, START);
    expect(all?.find(({ skill }) => skill === 'writing')?.lessons).toEqual(['listening-0', 'writing-0']);
  });
});
