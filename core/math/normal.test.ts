import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { logistic, logit } from '#core/math/logistic.ts';
import { normalCdf, normalQuantile } from '#core/math/normal.ts';

test('the normal distribution agrees with its tables', () => {
  for (const [x, p] of [
    [0, 0.5],
    [1, 0.8413447461],
    [-1, 0.1586552539],
    [1.6448536269514722, 0.95],
    [-3, 0.001349898],
  ] as const) {
    expect(normalCdf(x)).toBeCloseTo(p, 6);
    expect(normalQuantile(p)).toBeCloseTo(x, 2);
  }
  expect(() => normalQuantile(1)).toThrow('between 0 and 1');
});

test('quantile and distribution undo each other', () => {
  fc.assert(
    fc.property(fc.double({ min: 0.001, max: 0.999, noNaN: true }), (p) => {
      expect(Math.abs(normalCdf(normalQuantile(p)) - p)).toBeLessThan(2e-4);
    }),
  );
});

test('log-odds and probability undo each other, and certainty stays finite', () => {
  fc.assert(
    fc.property(fc.double({ min: -13, max: 13, noNaN: true }), (x) => {
      expect(logit(logistic(x))).toBeCloseTo(x, 6);
    }),
  );
  expect(Number.isFinite(logit(0)) && Number.isFinite(logit(1))).toBe(true);
  expect(logistic(-800)).toBe(0);
});
