import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { DAY } from '#core/memory/fsrs.ts';
import { DEFAULT_PRIOR } from '#core/memory/prior.ts';
import { argsOf } from './args.ts';
import { FAMILIES } from './families.ts';
import { familyFrom } from './family.ts';
import { calibrationError, ratioOf } from './measure.ts';
import { POLICIES } from './policies.ts';
import { run } from './run.ts';
import { SCHED, START } from './world.ts';

const SHORT = { ...SCHED, days: 30, items: 80 };

describe('made-up memories', () => {
  test.each(FAMILIES)('of $name forget with time and are the same for the same seed', (family) => {
    const [one, other] = [family.learner(3), family.learner(3)];
    expect(one.trueRecall(0, START)).toBe(0);
    for (const memory of [one, other]) {
      memory.answer(0, START, 0.1);
      memory.answer(0, START + 2 * DAY, 0.1);
    }
    const recalls = [3, 10, 40, 200].map((day) => one.trueRecall(0, START + day * DAY));
    expect(recalls).toEqual(recalls.toSorted((a, b) => b - a));
    for (const recall of recalls) expect(recall).toBeGreaterThanOrEqual(0);
    expect(other.trueRecall(0, START + 9 * DAY)).toBe(one.trueRecall(0, START + 9 * DAY));
  });

  test.each(FAMILIES)('of $name are stronger after a success than after a miss', (family) => {
    const recallAfter = (draw: number) => {
      const memory = family.learner(5);
      memory.answer(0, START, 0.1);
      memory.answer(0, START + DAY, draw);
      return memory.trueRecall(0, START + 4 * DAY);
    };
    expect(recallAfter(0)).toBeGreaterThan(recallAfter(1));
  });

  test('may come from a file, and a file that holds none is told so', async () => {
    const here = fileURLToPath(new URL('./families/exp.ts', import.meta.url));
    await expect(familyFrom(here)).rejects.toThrow('must export `family`');
    await expect(familyFrom('nowhere.ts')).rejects.toThrow('could not be loaded');
  });
});

describe('policies', () => {
  const [family] = FAMILIES;
  if (!family) throw new Error('there is a family');

  test.each(POLICIES)('$name uses the seconds it is given, and the same ones twice', (policy) => {
    const outcome = run(family, 4, policy, DEFAULT_PRIOR, SHORT);
    const again = run(family, 4, policy, DEFAULT_PRIOR, SHORT);
    expect(again.knowledge).toEqual(outcome.knowledge);
    expect(outcome.minutes).toBeGreaterThan(30);
    expect(outcome.minutes).toBeLessThan(130);
    expect(outcome.knowledge[30]).toBeGreaterThan(0);
  });
});

describe('what is measured', () => {
  test('is a ratio of sums whose interval holds it', () => {
    const { ratio, low, high } = ratioOf([
      [2, 1],
      [3, 2],
      [5, 4],
    ]);
    expect(ratio).toBeCloseTo(10 / 7, 12);
    expect(low).toBeLessThanOrEqual(ratio);
    expect(high).toBeGreaterThanOrEqual(ratio);
  });

  test('is the distance of what was predicted and what came', () => {
    const predictions = Array.from({ length: 10 }, (_, i) => ({ days: 3, predicted: 0.9, right: i < 7 }));
    expect(calibrationError(predictions)).toBeCloseTo(0.2, 12);
  });
});

describe('the command line', () => {
  const parse = (...argv: string[]) => argsOf(argv, ['exp'], ['ours']);

  test('is understood', () => {
    expect(parse('--family', 'exp', '--seed', '12', '--policy', 'ours', '--full')).toEqual({
      full: true,
      family: 'exp',
      familyFile: undefined,
      seed: 12,
      policy: 'ours',
    });
  });

  test('says what is wrong and what may be given', () => {
    expect(() => parse('--family', 'fsrs9')).toThrow('--family fsrs9 is unknown. Known are: exp.');
    expect(() => parse('--policy', 'luck')).toThrow('Known are: ours.');
    expect(() => parse('--seed', 'one')).toThrow('--seed must be a whole number');
    expect(() => parse('--fast')).toThrow('Usage: npm run bench:engine');
    expect(() => parse('--family', 'exp', '--family-file', 'x.ts')).toThrow('not both');
  });
});
