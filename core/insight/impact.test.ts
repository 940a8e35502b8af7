import { describe, expect, test } from 'vitest';
import type { AtWork } from '#core/application/at-work.ts';
import { type ImpactInput, impact } from '#core/insight/impact.ts';

const NOTHING: AtWork = {
  ...{ plans: 1, used: 0, notYet: 0, hours: 0, reckoned: 0 },
  ...{ needs: 0, needsUsed: 0, needsWorked: 0 },
};
const person = (hours: number): AtWork => ({ ...NOTHING, used: 1, hours, reckoned: 1 });
const many = <T>(n: number, one: (index: number) => T) => Array.from({ length: n }, (_, index) => one(index));
const input = (change: Partial<ImpactInput> = {}): ImpactInput => ({
  people: [...many(20, (i) => person(2 + (i % 3))), ...many(10, () => NOTHING)],
  share: 0.5,
  confidence: 0.8,
  hourValue: 50,
  cost: 400,
  ...change,
});
const printed = (change?: Partial<ImpactInput>) => {
  const result = impact(input(change));
  if (!result.printed) throw new Error('nothing was printed');
  return result;
};

describe('the return', () => {
  test('is not printed for fewer than twenty people who said something', () => {
    const silent = { ...NOTHING, plans: 0 };
    const people = [...many(19, () => person(1)), ...many(30, () => silent)];
    expect(impact(input({ people }))).toEqual({ printed: false, n: 19, needed: 20 });
    expect(impact(input({ people: [...people, person(1)] })).printed).toBe(true);
  });

  test('says how many used it, with an interval', () => {
    const { n, used } = printed();
    expect(n).toBe(30);
    expect(used.likely).toBeCloseTo(2 / 3, 9);
    expect(used.low).toBeCloseTo(0.488, 3);
    expect(used.high).toBeCloseTo(0.808, 3);
  });

  test('without a control group is not isolated, and takes only the stated share and confidence of the hours', () => {
    const { isolated, hours, benefit, roi } = printed();
    const mean = [...many(20, (i) => 2 + (i % 3)), ...many(10, () => 0)].reduce((a, b) => a + b, 0) / 30;
    expect(isolated).toBe(false);
    expect(hours.likely).toBeCloseTo(mean * 0.4, 9);
    expect(hours.low).toBeGreaterThan(0);
    expect(benefit.likely).toBeCloseTo(mean * 0.4 * 30 * 50, 6);
    expect(roi?.likely).toBeCloseTo((benefit.likely - 400) / 400, 9);
    expect(printed({ cost: 0 }).roi).toBeUndefined();
  });

  test('with a control group is the difference of the differences', () => {
    const treated = many(25, (i) => ({ before: 10, after: 14 + (i % 2) }));
    const control = many(25, (i) => ({ before: 10, after: 11 + (i % 2) }));
    const { isolated, hours } = printed({ measured: { treated, control } });
    expect(isolated).toBe(true);
    expect(hours.likely).toBeCloseTo(3, 9);
    expect(hours.low).toBeCloseTo(3 - 1.96 * Math.sqrt(2 * (0.2496 / 24)), 2);
    expect(printed({ measured: { treated, control: control.slice(0, 19) } }).isolated).toBe(false);
  });
});
