import { describe, expect, test } from 'vitest';
import { DAY, retrievability, update } from '#core/memory/fsrs.ts';
import { memoryBySkill, returnsAt, slipping } from '#core/planning/forecast.ts';
import { sampleCatalogue } from '#core/planning/sample.ts';

const NOW = 1_800_000_000_000;
const catalogue = sampleCatalogue(4, 1);
const keys = catalogue.modules.flatMap(({ cards }) => cards.flatMap(({ key }) => key ?? []));
const [weak = '', strong = ''] = new Set(keys);
const memories = {
  [weak]: update(undefined, 1, NOW),
  [strong]: update(undefined, 4, NOW),
  'withdrawn/idea': update(undefined, 1, NOW),
};

describe('the forecast', () => {
  test('names what slips in a window, and when', () => {
    const slips = slipping({ memories }, catalogue, NOW, NOW + 7 * DAY);
    expect(slips.map(({ key }) => key)).toEqual([weak]);
    const memory = memories[weak];
    expect(memory && retrievability(memory, slips[0]?.at ?? 0)).toBeCloseTo(0.8, 6);
    expect(slipping({ memories }, catalogue, NOW + 2 * DAY, NOW + 7 * DAY)).toEqual([]);
  });

  test('counts what is remembered of each skill, with a range', () => {
    const skills = memoryBySkill({ memories }, catalogue, NOW + 10 * DAY);
    const first = skills.find(({ seen }) => seen > 0);
    expect(first).toMatchObject({ seen: 2 });
    expect(first?.low).toBeLessThan(first?.known ?? 0);
    expect(first?.high).toBeGreaterThan(first?.known ?? 0);
    expect(first?.high).toBeLessThanOrEqual(2);
    expect(skills.filter(({ seen }) => seen === 0).every(({ known, low, high }) => known + low + high === 0)).toBe(
      true,
    );
  });

  test('says when an idea comes back: never in the same sitting, later when it is well known', () => {
    const [shaky, sure] = [memories[weak], memories[strong]];
    if (!shaky || !sure) throw new Error('both have a memory');
    expect(returnsAt(shaky)).toBeGreaterThanOrEqual(NOW + DAY / 2);
    expect(returnsAt(sure)).toBeGreaterThan(returnsAt(shaky) + 7 * DAY);
  });
});
