import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { abilityOf } from '#core/mastery/ability.ts';
import { aged, chance, learn, total } from '#core/mastery/belief.ts';
import { answer, catalogueOf, finished, START, undo } from '#core/mastery/sample.ts';
import { canonical } from '#core/math/canonical.ts';
import { shuffle } from '#core/math/random.ts';
import { DAY } from '#core/memory/fsrs.ts';
import { ordered } from '#core/sync/order.ts';

const catalogue = catalogueOf({ listening: ['foundation', 'practice'], writing: ['practice'] });
const belief = fc.record({
  mean: fc.double({ min: -4, max: 4, noNaN: true }),
  variance: fc.double({ min: 0.001, max: 4, noNaN: true }),
});
const anyLog = fc
  .array(
    fc.record({
      module: fc.constantFrom('listening-0', 'listening-1', 'writing-0', 'gone'),
      idea: fc.nat(2),
      right: fc.boolean(),
      day: fc.nat(30),
      what: fc.constantFrom('answer', 'answer', 'answer', 'lesson', 'undo'),
    }),
    { maxLength: 40 },
  )
  .map((rows) =>
    rows.map(({ module, idea, right, day, what }, i) => {
      const at = START + day * DAY;
      if (what === 'lesson') return finished(module, at, i);
      return what === 'undo' ? undo(`e${idea}`, at, i) : answer(module, idea, right, at, i);
    }),
  );

describe('one step of the filter', () => {
  test('moves every belief towards what was seen and makes none less certain', () => {
    fc.assert(
      fc.property(belief, belief, belief, fc.boolean(), (learner, skill, item, right) => {
        const before = [
          { belief: learner, sign: 1 },
          { belief: skill, sign: 1 },
          { belief: item, sign: -1 },
        ] as const;
        const after = learn(before, right ? 1 : 0);
        for (const [i, { mean, variance }] of after.entries()) {
          const { belief: was, sign } = before[i] ?? { belief: learner, sign: 1 };
          expect((mean - was.mean) * sign * (right ? 1 : -1)).toBeGreaterThanOrEqual(0);
          expect(variance).toBeGreaterThan(0);
          expect(variance).toBeLessThanOrEqual(was.variance);
        }
      }),
    );
  });

  test('an uncertain belief predicts closer to one half than a certain one', () => {
    expect(chance({ mean: 2, variance: 2 })).toBeLessThan(chance({ mean: 2, variance: 0.1 }));
    expect(chance(total([{ belief: { mean: 1, variance: 1 }, sign: -1 }]))).toBeLessThan(0.5);
  });

  test('certainty fades with time up to where it began', () => {
    const drift = { perDay: 0.01, most: 1 };
    expect(aged({ mean: 1, variance: 0.2 }, 10, drift)).toEqual({ mean: 1, variance: 0.30000000000000004 });
    expect(aged({ mean: 1, variance: 0.2 }, 1e6, drift).variance).toBe(1);
  });
});

describe('the ability of a learner', () => {
  test('is the same in whatever order the events come, and however often', () => {
    fc.assert(
      fc.property(anyLog, fc.nat(), (log, seed) => {
        const mixed = shuffle([...log, ...log.slice(0, 5)], seed);
        expect(canonical(abilityOf(mixed, catalogue))).toBe(canonical(abilityOf(ordered(log), { ...catalogue })));
      }),
    );
  });

  test('is the same step by step as all at once, also when an event comes late or is taken back', () => {
    fc.assert(
      fc.property(anyLog, fc.nat(), (log, seed) => {
        const own = { ...catalogue };
        const arriving = shuffle(log, seed);
        for (let n = 0; n <= arriving.length; n++) {
          const sofar = ordered(arriving.slice(0, n));
          expect(canonical(abilityOf(sofar, own))).toBe(canonical(abilityOf(sofar, { ...catalogue })));
        }
      }),
      { numRuns: 30 },
    );
  });

  test('what was handed out before does not change when the log grows', () => {
    const own = { ...catalogue };
    const first = [answer('listening-0', 0, true, START, 0)];
    const before = abilityOf(first, own);
    const text = canonical(before);
    abilityOf([...first, answer('listening-0', 1, false, START + DAY, 1)], own);
    expect(canonical(before)).toBe(text);
  });

  test('a skill whose answers are right is believed higher than one whose answers are wrong', () => {
    const log = Array.from({ length: 12 }, (_, i) => [
      answer('listening-0', i % 3, true, START + i * DAY, 2 * i),
      answer('writing-0', i % 3, false, START + i * DAY, 2 * i + 1),
    ]).flat();
    const { skills, learner, keys } = abilityOf(log, catalogue);
    expect(skills.listening?.mean).toBeGreaterThan(1);
    expect(skills.writing?.mean).toBeLessThan(-0.5);
    expect(Math.abs(learner.mean)).toBeLessThan(0.6);
    expect(keys['listening-0/idea-0']).toMatchObject({ right: 4, wrong: 0 });
  });

  test('getting right again what was taught says less of the skill than getting right what was not', () => {
    const again = [0, 0, 0].map((idea, i) => answer('listening-0', idea, true, START + i * DAY, i));
    const others = [0, 1, 2].map((idea, i) => answer('listening-0', idea, true, START + i * DAY, i));
    const mean = (log: typeof again) => abilityOf(log, { ...catalogue }).skills.listening?.mean ?? 0;
    expect(mean(again)).toBeLessThan(mean(others));
    expect(mean(again)).toBeGreaterThan(mean(again.slice(0, 1)));
  });

  test('answers to content that the library does not have change nothing', () => {
    expect(abilityOf([answer('gone', 0, true, START, 0)], catalogue)).toEqual(abilityOf([], catalogue));
  });

  test('a published difficulty makes the same answer mean something else', () => {
    const log = [answer('listening-0', 0, true, START, 0)];
    const hard = abilityOf(log, catalogue, { 'listening-0/q-0-0': { mean: 3, variance: 0.05 } });
    expect(hard.skills.listening?.mean).toBeGreaterThan(abilityOf(log, { ...catalogue }).skills.listening?.mean ?? 0);
  });
});
