import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { catalogueOf, START } from '#core/mastery/sample.ts';
import { DAY } from '#core/memory/fsrs.ts';
import { earnedForecast, tryForecast } from '#core/recommendation/forecast-trial.ts';
import { type ForecastInput, forecast } from '#core/recommendation/need-forecast.ts';
import type { Lookup } from '#core/sync/state.ts';

const SKILLS = ['asking', 'budget', 'coaching', 'delegating', 'feedback', 'listening'];
const catalogue = catalogueOf(Object.fromEntries(SKILLS.map((skill) => [skill, ['practice'] as const])));
const nothing: ForecastInput = { state: { lookups: [], needs: [] }, catalogue, role: 'lead' };
const looked = (skill: string, ...days: readonly number[]): Lookup[] =>
  days.map((day) => ({ at: START + day * DAY, skill }));
const chanceOf = (input: ForecastInput, skill: string, at = START) =>
  forecast(input, at).find((one) => one.skill === skill)?.p ?? 0;

describe('the forecast of needs', () => {
  test('says what a date, look-ups and peers add, and where it comes from', () => {
    const plain = chanceOf(nothing, 'budget');
    const dated = {
      ...nothing,
      state: { lookups: [], needs: [{ skill: 'budget', at: START + DAY, knownSince: START }] },
    };
    const lookups = { ...nothing, state: { lookups: looked('budget', -2), needs: [] } };
    const peers = (people: number, count: number) => ({ ...nothing, peers: { people, skills: { budget: count } } });
    expect(chanceOf(dated, 'budget')).toBeGreaterThan(0.9);
    expect(chanceOf(lookups, 'budget')).toBeGreaterThan(plain);
    expect(chanceOf(peers(40, 20), 'budget')).toBeGreaterThan(0.5);
    expect(chanceOf(peers(19, 19), 'budget')).toBe(plain);
    expect(chanceOf(peers(40, 4), 'budget')).toBe(plain);
    expect(forecast(dated, START)[0]).toMatchObject({ skill: 'budget', from: { dated: 3 } });
    expect(forecast({ ...nothing, roleRates: { coaching: 1 } }, START)[0]?.skill).toBe('coaching');
  });

  test('forgets look-ups, knows nothing of later ones, and counts those of a module for its skill', () => {
    const input = { ...nothing, state: { lookups: [{ at: START, module: 'budget-0' }], needs: [] } };
    const at = (day: number) => chanceOf(input, 'budget', START + day * DAY);
    expect(at(0)).toBeGreaterThan(at(21));
    expect(at(21)).toBeGreaterThan(at(100));
    expect(at(-1)).toBe(chanceOf(nothing, 'budget'));
  });

  test('is a probability that never falls when there is one look-up more', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.constantFrom(...SKILLS), fc.integer({ min: -90, max: 0 }))), (rows) => {
        const lookups = rows.map(([skill, day]) => ({ at: START + day * DAY, skill }));
        const before = { ...nothing, state: { lookups, needs: [] } };
        const after = { ...nothing, state: { lookups: [...lookups, { at: START, skill: 'budget' }], needs: [] } };
        for (const { skill, p } of forecast(before, START)) {
          expect(p >= 0 && p <= 1).toBe(true);
          expect(chanceOf(after, skill)).toBeGreaterThanOrEqual(p);
        }
      }),
    );
  });
});

describe('whether a forecast has earned its place', () => {
  const weeks = (n: number, skill: (week: number) => string) =>
    Array.from({ length: n }, (_, week) => looked(skill(week), 7 * week)).flat();
  const now = START + 200 * DAY;

  test('not without a past', () => {
    expect(tryForecast(nothing, now)).toMatchObject({ trials: 0, earned: false });
    expect(earnedForecast(nothing, now)).toBeUndefined();
    const little = { ...nothing, state: { lookups: weeks(3, () => 'listening'), needs: [] } };
    expect(tryForecast(little, now).earned).toBe(false);
  });

  test('when someone keeps needing what the role seldom needs', () => {
    const roleRates = { asking: 0.6, budget: 0.5, coaching: 0.4 };
    const input = { ...nothing, roleRates, state: { lookups: weeks(20, () => 'listening'), needs: [] } };
    const trial = tryForecast(input, now);
    expect(trial).toMatchObject({ earned: true, hits: 1, hitsOfRole: 0 });
    expect(trial.brier).toBeLessThan(trial.brierOfRole);
    expect(earnedForecast(input, now - 60 * DAY)?.[0]?.skill).toBe('listening');
  });

  test('not when the role says it better', () => {
    const roleRates = { asking: 0.9, budget: 0.9, coaching: 0.9 };
    const turns = ['asking', 'budget', 'coaching'];
    const rare = weeks(20, (week) => turns[week % 3] ?? '').filter((_, i) => i % 2 === 0);
    const input = { ...nothing, roleRates, state: { lookups: rare, needs: [] } };
    expect(tryForecast(input, now).hitsOfRole).toBe(1);
    expect(tryForecast(input, now).hits).toBe(1);
    const surprises = { ...input, state: { lookups: weeks(20, (week) => SKILLS[(week * 7) % 6] ?? ''), needs: [] } };
    expect(tryForecast(surprises, now).earned).toBe(false);
  });
});
