import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { exp, ln, pow } from '#core/math/exponential.ts';

const relative = (ours: number, oracle: number) => (ours === oracle ? 0 : Math.abs(ours - oracle) / Math.abs(oracle));
const finite = (min: number, max: number) => fc.double({ min, max, noNaN: true });

describe('exp, ln and pow', () => {
  test('exp is right to 1e-15 over its whole range', () => {
    fc.assert(
      fc.property(finite(-700, 700), (x) => relative(exp(x), Math.exp(x)) < 1e-15),
      { numRuns: 20_000 },
    );
  });

  test('ln is right to 1e-15 over its whole range', () => {
    fc.assert(
      fc.property(finite(1e-300, 1e300), (x) => relative(ln(x), Math.log(x)) < 1e-15),
      { numRuns: 20_000 },
    );
    fc.assert(
      fc.property(finite(0.5, 2), (x) => relative(ln(x), Math.log(x)) < 1e-15),
      { numRuns: 20_000 },
    );
  });

  test('pow is right to 2e-15 over what memory needs', () => {
    fc.assert(
      fc.property(finite(0.001, 1000), finite(-1, 1), (x, y) => relative(pow(x, y), x ** y) < 2e-15),
      { numRuns: 20_000 },
    );
  });

  test('ln and exp undo each other', () => {
    fc.assert(fc.property(finite(-300, 300), (x) => Math.abs(ln(exp(x)) - x) <= 1e-15 * Math.max(1, Math.abs(x) * 2)));
  });

  test('edges behave as in the standard library', () => {
    const edges = [0, -0, 1, -1, 800, -800, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
    for (const x of edges) expect(relative(exp(x), Math.exp(x))).toBeLessThan(1e-15);
    expect(exp(Number.NaN)).toBeNaN();
    expect([ln(0), ln(-1), ln(1), ln(Number.POSITIVE_INFINITY), ln(5e-324)]).toEqual([
      Number.NEGATIVE_INFINITY,
      Number.NaN,
      0,
      Number.POSITIVE_INFINITY,
      Math.log(5e-324),
    ]);
    expect([pow(0, 0), pow(0, 2), pow(0, -1), pow(7, 0), pow(1, 99)]).toEqual([1, 0, Number.POSITIVE_INFINITY, 1, 1]);
  });
});
