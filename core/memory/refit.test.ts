import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { random } from '#core/math/random.ts';
import { inverse, solve } from '#core/math/solve.ts';
import { DAY, initial, recall, type Strength, strengthen } from '#core/memory/fsrs.ts';
import { guessRate, withGuessing, withoutGuessing } from '#core/memory/guess.ts';
import type { History, Recalled } from '#core/memory/history.ts';
import type { Weights } from '#core/memory/memory.ts';
import { pool } from '#core/memory/pool.ts';
import { DEFAULT_PRIOR, FITTED, weightsAt } from '#core/memory/prior.ts';
import { refit, refitDue } from '#core/memory/refit.ts';

/** Answers of somebody with these weights: so many keys, each asked so often. */
function answersOf(weights: Weights, keys: number, times: number, seed: number, guess = 0): History[] {
  const draw = random(seed);
  return Array.from({ length: keys }, () => {
    let at = 0;
    let strength: Strength | undefined;
    const history: Recalled[] = [];
    for (let i = 0; i < times; i++) {
      const days = 0.6 + draw() * 10;
      at += Math.round(days * DAY);
      const chance = strength ? withGuessing(recall(strength.stability, days, weights), guess) : 0.75;
      const right = draw() < chance;
      const grade = right ? 3 : 1;
      strength = strength ? strengthen(strength, grade, days, weights) : initial(grade, weights);
      history.push({ at, grade, right, guess });
    }
    return history;
  });
}

const offsets = fc.array(fc.double({ min: -0.8, max: 0.8, noNaN: true }), { minLength: 8, maxLength: 8 });
const FORGETFUL = [-1, -1.5, -0.3, 0, 0, -0.3, 0, 0.4];

describe('weights fitted to a learner', () => {
  test('explain the learner’s answers better than the prior, whoever it is', () => {
    fc.assert(
      fc.property(offsets, fc.nat(1000), (at, seed) => {
        const fit = refit(answersOf(weightsAt(at), 40, 6, seed));
        expect(fit.after).toBeLessThanOrEqual(fit.before + 1e-9);
        expect(fit.weights).toHaveLength(21);
        expect(fit.weights.every(Number.isFinite)).toBe(true);
      }),
      { numRuns: 15 },
    );
  });

  test('predict answers that they have not seen', () => {
    const fit = refit(answersOf(weightsAt(FORGETFUL), 80, 8, 1));
    const unseen = answersOf(weightsAt(FORGETFUL), 80, 8, 2);
    const tight = { ...DEFAULT_PRIOR, variance: DEFAULT_PRIOR.variance.map(() => 1e-12) };
    const lossUnder = (mean: readonly number[]) => refit(unseen, { ...tight, mean }).before;
    expect(lossUnder(fit.offsets)).toBeLessThan(lossUnder(DEFAULT_PRIOR.mean) - 0.01);
  });

  test('find what lessons leave of somebody who forgets fast', () => {
    const fit = refit(answersOf(weightsAt(FORGETFUL), 150, 8, 3));
    expect(fit.weights[2]).toBeGreaterThan(0.3);
    expect(fit.weights[2]).toBeLessThan(1);
  });

  test('are the prior’s while there is nothing to fit, and stay near it with little', () => {
    expect(refit([]).offsets).toEqual(DEFAULT_PRIOR.mean);
    expect(refit([]).weights).toEqual(DEFAULT_PRIOR.weights);
    const few = refit(answersOf(weightsAt(FORGETFUL), 2, 3, 4));
    const many = refit(answersOf(weightsAt(FORGETFUL), 60, 8, 4));
    expect(Math.abs(few.offsets[1] ?? 0)).toBeLessThan(Math.abs(many.offsets[1] ?? 0));
    for (const k of FITTED.keys()) expect(few.variance[k]).toBeLessThanOrEqual((DEFAULT_PRIOR.variance[k] ?? 0) + 1e-9);
  });

  test('lie where the posterior is highest: no small step from there gains anything', () => {
    const answers = answersOf(weightsAt(FORGETFUL), 40, 6, 5);
    const fit = refit(answers);
    const n = fit.reviews;
    const cost = (at: readonly number[]) => {
      const tight = { mean: at, variance: at.map(() => 1e-14), weights: weightsAt(at), learners: 0 };
      const penalty = at.reduce((sum, offset, k) => sum + offset ** 2 / (DEFAULT_PRIOR.variance[k] ?? 1) / 2, 0);
      return refit(answers, tight).before * n + penalty;
    };
    const best = cost(fit.offsets);
    for (const k of FITTED.keys()) {
      for (const step of [-0.05, 0.05]) {
        expect(cost(fit.offsets.map((offset, j) => (j === k ? offset + step : offset)))).toBeGreaterThan(best - 1e-3);
      }
    }
  });

  test('are the same whenever the answers are', () => {
    const answers = answersOf(weightsAt(FORGETFUL), 30, 6, 6);
    expect(refit(answers)).toEqual(refit(JSON.parse(JSON.stringify(answers))));
  });

  test('are due after 40, 64, 103 and ever more answers', () => {
    const due: number[] = [];
    let last = 0;
    for (let reviews = 0; reviews < 500; reviews++) {
      if (!refitDue(reviews, last)) continue;
      due.push(reviews);
      last = reviews;
    }
    expect(due).toEqual([40, 64, 103, 165, 264, 423]);
  });
});

describe('the prior of a group', () => {
  const fits = Array.from({ length: 8 }, (_, i) => refit(answersOf(weightsAt(FORGETFUL), 30, 6, 100 + i)));

  test('is the default below five learners', () => {
    expect(pool(fits.slice(0, 4))).toBe(DEFAULT_PRIOR);
    expect(pool(fits.slice(0, 5)).learners).toBe(5);
  });

  test('lies between the default and what its learners have in common', () => {
    const { mean } = pool(fits);
    const average = fits.reduce((sum, { offsets: own }) => sum + (own[1] ?? 0), 0) / fits.length;
    expect(mean[1]).toBeLessThan(0);
    expect(mean[1]).toBeGreaterThan(average);
  });

  test('predicts a newcomer better than the default does', () => {
    const newcomer = answersOf(weightsAt(FORGETFUL), 20, 5, 999);
    expect(refit(newcomer, pool(fits)).before).toBeLessThan(refit(newcomer).before);
  });
});

describe('guessing', () => {
  test('is taken out of what was observed, and put in again', () => {
    fc.assert(
      fc.property(fc.double({ min: 0, max: 1, noNaN: true }), fc.double({ min: 0, max: 0.9, noNaN: true }), (r, g) => {
        expect(withoutGuessing(withGuessing(r, g), g)).toBeCloseTo(r, 9);
      }),
    );
    expect(withoutGuessing(0.1, 0.25)).toBe(0);
    expect(guessRate('choice')).toBeGreaterThan(guessRate('short-answer'));
    expect([guessRate(undefined), guessRate('constructor')]).toEqual([0, 0]);
  });

  test('explains lucky answers, so that they do not pass for memory', () => {
    const weights = weightsAt(FORGETFUL);
    const lucky = answersOf(weights, 100, 8, 7, 0.4);
    const unaware = lucky.map((history) => history.map((answer) => ({ ...answer, guess: 0 })));
    expect(refit(lucky).weights[2] ?? 0).toBeLessThan(refit(unaware).weights[2] ?? 0);
  });
});

test('equations are solved and matrices inverted', () => {
  const matrix = [
    [4, 1, 0],
    [1, 3, 1],
    [0, 1, 2],
  ];
  for (const [i, x] of solve(matrix, [5, 5, 3]).entries()) expect(x).toBeCloseTo([1, 1, 1][i] ?? 0, 12);
  const product = inverse(matrix).map((row) => solve(inverse(matrix), row));
  for (const [i, row] of product.entries())
    for (const [j, x] of row.entries()) expect(x).toBeCloseTo(i === j ? 1 : 0, 9);
});
