import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Forecasted, scoresOf } from '#core/insight/scores.ts';

const forecasts = fc.array(
  fc.record({ predicted: fc.double({ min: 0, max: 1, noNaN: true }), correct: fc.boolean() }),
  { minLength: 1, maxLength: 60 },
);

/** The definition: over all pairs of a success and a failure. */
function slowAuc(of: readonly Forecasted[]): number | undefined {
  const right = of.filter(({ correct }) => correct);
  const wrong = of.filter(({ correct }) => !correct);
  if (right.length === 0 || wrong.length === 0) return undefined;
  let sum = 0;
  for (const { predicted: a } of right) for (const { predicted: b } of wrong) sum += a > b ? 1 : a === b ? 0.5 : 0;
  return sum / right.length / wrong.length;
}

describe('scoring probabilities', () => {
  test('gives every score within its bounds, and the area under the curve by its definition', () => {
    fc.assert(
      fc.property(forecasts, (of) => {
        const scores = scoresOf(of);
        if (!scores) throw new Error('there is at least one');
        expect(scores.logLoss).toBeGreaterThanOrEqual(0);
        expect(scores.brier >= 0 && scores.brier <= 1).toBe(true);
        expect(scores.ece >= 0 && scores.ece <= 1).toBe(true);
        expect(scores.brierSkill ?? 0).toBeLessThanOrEqual(1);
        const slow = slowAuc(of);
        if (slow === undefined) expect(scores.auc).toBeUndefined();
        else expect(scores.auc).toBeCloseTo(slow, 9);
      }),
    );
  });

  test('says nothing of nothing', () => {
    expect(scoresOf([])).toBeUndefined();
    expect(scoresOf([{ predicted: 0.9, correct: true }])).toMatchObject({ brierSkill: undefined, auc: undefined });
  });

  test('the observed rate has no skill, an oracle has all of it', () => {
    const half = Array.from({ length: 10 }, (_, i) => ({ predicted: 0.5, correct: i % 2 === 0 }));
    expect(scoresOf(half)).toMatchObject({ brierSkill: 0, ece: 0, auc: 0.5 });
    const sure = half.map(({ correct }) => ({ predicted: Number(correct), correct }));
    expect(scoresOf(sure)).toMatchObject({ brierSkill: 1, logLoss: 0, ece: 0, auc: 1, accuracy: 1 });
  });
});
