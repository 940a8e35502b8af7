import { expect, test } from 'vitest';
import { retention } from '#core/insight/calibration.ts';
import type { Observation } from '#core/sync/state.ts';

const observed = (n: number, right: number, days = 3, predicted = 0.8): Observation[] =>
  Array.from({ length: n }, (_, i) => ({ at: i, key: `k${i}`, days, predicted, correct: i < right, probe: false }));

test('below fifty observations it only says how many there are', () => {
  expect(retention(observed(49, 40))).toEqual({ enough: false, n: 49, needed: 50 });
});

test('predicted recall stands beside observed recall for each delay', () => {
  const result = retention([...observed(60, 45, 1, 0.9), ...observed(40, 28, 30, 0.7)]);
  if (!result.enough) throw new Error('a hundred observations are enough');
  expect(result.bins.map(({ from, to, n }) => [from, to, n])).toEqual([
    [0, 2, 60],
    [21, 60, 40],
  ]);
  expect(result.bins[0]).toMatchObject({ observed: 0.75 });
  expect(result.bins[0]?.predicted).toBeCloseTo(0.9, 12);
  expect(result.overall).toMatchObject({ n: 100, observed: 0.73 });
  expect(result.error).toBeCloseTo(0.6 * 0.15, 12);
});

test('the range around the observed recall is Wilson’s', () => {
  const result = retention(observed(100, 90));
  if (!result.enough) throw new Error('a hundred observations are enough');
  expect(result.overall.low).toBeCloseTo(0.83964, 4);
  expect(result.overall.high).toBeCloseTo(0.93928, 4);
});
