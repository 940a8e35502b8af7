import { describe, expect, test } from 'vitest';
import { fitStack, type StackRow } from '#core/mastery/fit-stack.ts';
import { stackRows } from '#core/mastery/rows.ts';
import { answer, catalogueOf, START } from '#core/mastery/sample.ts';
import { DEFAULT_STACK, FEATURES, logOdds } from '#core/mastery/stack.ts';
import { logistic } from '#core/math/logistic.ts';
import { random } from '#core/math/random.ts';
import { DAY } from '#core/memory/fsrs.ts';

const TRUE = [0.3, 1, 0.8, -0.8, 0, 0, 0.2, -0.2, 0, 0.5];

/** Answers of a world whose law is known. */
function world(n: number, weights: readonly number[], seed = 3): StackRow[] {
  const draw = random(seed);
  return Array.from({ length: n }, () => {
    const features = FEATURES.map(() => 2 * (draw() + draw() + draw()) - 3);
    return { features, correct: draw() < logistic(logOdds(features, { weights, answers: 0 })) };
  });
}

describe('fitting the logistic layer', () => {
  test('waits for five thousand answers', () => {
    expect(fitStack(world(4999, TRUE))).toBeUndefined();
  });

  test('finds the law the answers came from, and predicts better with it', () => {
    const fit = fitStack(world(20_000, TRUE));
    for (const [i, weight] of TRUE.entries()) expect(Math.abs((fit?.stack.weights[i] ?? 9) - weight)).toBeLessThan(0.1);
    expect(fit?.logLoss).toBeLessThan(fit?.logLossOfPrior ?? 0);
    expect(fit?.stack.answers).toBe(16_000);
  });

  test('keeps the prior where the answers say nothing', () => {
    const fit = fitStack(world(5000, DEFAULT_STACK.weights));
    expect(fit?.logLoss).toBeLessThanOrEqual(fit?.logLossOfPrior ?? 0);
    for (const [i, weight] of DEFAULT_STACK.weights.entries())
      expect(Math.abs((fit?.stack.weights[i] ?? 9) - weight)).toBeLessThan(0.2);
  });

  test('gives the same for the same rows and seed, also where a feature never varies', () => {
    const rows = world(6000, TRUE).map(({ features, correct }) => ({
      features: [...features.slice(0, 8), 0],
      correct,
    }));
    expect(fitStack(rows)).toEqual(fitStack(rows));
    expect(fitStack(rows)?.stack.weights.every(Number.isFinite)).toBe(true);
  });
});

describe('the rows of a learner', () => {
  const catalogue = catalogueOf({ listening: ['practice'] });

  test('are the answers at something remembered, as things stood before them', () => {
    const log = [
      answer('listening-0', 0, true, START, 0),
      answer('listening-0', 0, true, START + 3 * DAY, 1),
      answer('listening-0', 0, false, START + 9 * DAY, 2),
      answer('listening-0', 0, true, START + 9 * DAY + 1, 3, { purpose: 'reask' }),
      answer('listening-0', 1, true, START + 9 * DAY + 2, 4, { purpose: 'lesson' }),
    ];
    const rows = stackRows(log.toReversed(), catalogue);
    expect(rows.map(({ correct }) => correct)).toEqual([true, false]);
    const practised = FEATURES.indexOf('practised');
    expect(rows.map(({ features }) => Math.round(Math.exp(features[practised] ?? 0)) - 1)).toEqual([1, 2]);
    expect(rows[1]?.features[FEATURES.indexOf('ability')]).toBeGreaterThan(
      rows[0]?.features[FEATURES.indexOf('ability')] ?? 9,
    );
  });

  test('have one number a feature', () => {
    const log = [answer('listening-0', 0, true, START, 0), answer('listening-0', 0, true, START + 3 * DAY, 1)];
    expect(stackRows(log, catalogue)[0]?.features).toHaveLength(FEATURES.length);
    expect(DEFAULT_STACK.weights).toHaveLength(FEATURES.length + 1);
  });
});
