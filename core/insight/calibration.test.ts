import { expect, test } from 'vitest';
import { probedRetention, retention } from '#core/insight/calibration.ts';
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

test('lucky hits are taken out of what was observed, and put into what is scored', () => {
  const seen = observed(100, 85, 3, 0.8);
  const [told, plain] = [retention(seen, () => 0.25), retention(seen)];
  if (!told.enough || !plain.enough) throw new Error('a hundred observations are enough');
  expect(told.overall.observed).toBeCloseTo(0.8, 12);
  expect(told.overall.low).toBeLessThan(plain.overall.low);
  expect(told.error).toBeCloseTo(0, 12);
  expect(told.scores?.ece).toBeCloseTo(0, 12);
  expect(plain.scores?.ece).toBeCloseTo(0.05, 12);
});

test('worse than guessing counts as nothing known', () => {
  const result = retention(observed(60, 6), () => 0.5);
  expect(result).toMatchObject({ enough: true, overall: { observed: 0, low: 0 } });
});

test('random probes are counted by themselves, and fifty of them are needed', () => {
  const probes = observed(60, 50).map((one, i) => ({ ...one, probe: i < 49 }));
  expect(retention(probes).enough).toBe(true);
  expect(probedRetention(probes)).toEqual({ enough: false, n: 49, needed: 50 });
});
