import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { holidayGap } from '#core/habit/holiday-gap.ts';
import { type LocalDay, localDay, mondayOf, type Weekday, wallDate, weekdayOf } from '#core/habit/local-day.ts';
import type { HabitPlan, Rhythm } from '#core/habit/rhythm.ts';
import { streak } from '#core/habit/streak.ts';
import { weekView } from '#core/habit/week.ts';

const MONDAY = localDay(2026, 11, 2);
const rhythm = (weekdays: readonly Weekday[] = [0, 1, 2, 3, 4], at = 8 * 60): Rhythm => ({ weekdays, at, minutes: 5 });
const plan = (over: Partial<HabitPlan> = {}): HabitPlan => ({
  rhythms: [{ from: 0, rhythm: rhythm() }],
  pauses: [],
  ...over,
});
const days = (...offsets: number[]): ReadonlySet<LocalDay> => new Set(offsets.map((offset) => MONDAY + offset));
const fullWeek = (week: number) => [0, 1, 2, 3, 4].map((day) => week * 7 + day);

describe('local days', () => {
  test('agree with the calendar from 1900 to 2100', () => {
    fc.assert(
      fc.property(fc.integer({ min: -25_567, max: 47_481 }), (day) => {
        const at = new Date(day * 86_400_000);
        const date = { year: at.getUTCFullYear(), month: at.getUTCMonth() + 1, day: at.getUTCDate() };
        expect(localDay(date.year, date.month, date.day)).toBe(day);
        expect(wallDate(day)).toEqual(date);
        expect(weekdayOf(day)).toBe((at.getUTCDay() + 6) % 7);
        expect(weekdayOf(mondayOf(day))).toBe(0);
      }),
    );
  });
});

describe('a week', () => {
  test('is kept with two planned days missed, and not with three', () => {
    expect(weekView(plan(), days(0, 1, 2), MONDAY, MONDAY + 7)).toMatchObject({
      kept: true,
      missing: 0,
      freezesLeft: 0,
    });
    expect(weekView(plan(), days(0, 1), MONDAY, MONDAY + 7)).toMatchObject({ kept: false, missing: 1 });
  });

  test('counts any day: Saturday stands in for a missed Monday', () => {
    const week = weekView(plan(), days(1, 2, 5), MONDAY, MONDAY + 7);
    expect(week.kept).toBe(true);
    expect(week.days[5]?.mark).toBe('practised');
  });

  test('is not kept by freezes alone', () => {
    const two = plan({ rhythms: [{ from: 0, rhythm: rhythm([0, 1]) }] });
    expect(weekView(two, days(), MONDAY, MONDAY + 7)).toMatchObject({ kept: false, missing: 1 });
  });

  test('spends freezes by itself on the days gone by, and marks what is ahead', () => {
    const week = weekView(plan(), days(1), MONDAY, MONDAY + 3);
    expect(week.days.map(({ mark }) => mark)).toEqual([
      'frozen',
      'practised',
      'frozen',
      'planned',
      'planned',
      'quiet',
      'quiet',
    ]);
    expect(week.freezesLeft).toBe(0);
  });
});

describe('the week in which somebody begins', () => {
  const marks = (habit: HabitPlan, practised: ReadonlySet<LocalDay>) =>
    weekView(habit, practised, MONDAY + 3, MONDAY + 3).days.map(({ mark }) => mark);

  test('spends nothing on the days before', () => {
    const begunOnWednesday = marks({ rhythms: [], pauses: [] }, days(2));
    expect(begunOnWednesday).toEqual(['quiet', 'quiet', 'practised', 'planned', 'planned', 'quiet', 'quiet']);
    const plannedOnTuesday = marks(plan({ rhythms: [{ from: MONDAY + 1, rhythm: rhythm() }] }), days(2));
    expect(plannedOnTuesday.slice(0, 3)).toEqual(['quiet', 'frozen', 'practised']);
  });
});

describe('a holiday', () => {
  const away = plan({ pauses: [{ from: MONDAY + 2, to: MONDAY + 15 }] });

  test('is looked beyond on the last planned day before it and within it, and at no other time', () => {
    expect(holidayGap(plan(), MONDAY)).toBeUndefined();
    const gaps = [0, 1, 2, 14, 15, 16].map((day) => holidayGap(away, MONDAY + day));
    expect(gaps).toEqual([undefined, 15, 14, 2, undefined, undefined]);
  });

  test('without an end in sight is looked at sixty days ahead', () => {
    expect(holidayGap(plan({ pauses: [{ from: MONDAY, to: MONDAY + 400 }] }), MONDAY)).toBe(60);
  });
});

describe('a streak', () => {
  test('counts weeks, this one as soon as it is kept', () => {
    const practised = days(...fullWeek(0), ...fullWeek(1), 14, 15);
    expect(streak(plan(), practised, MONDAY + 15).weeks).toBe(2);
    expect(streak(plan(), new Set([...practised, MONDAY + 16]), MONDAY + 16).weeks).toBe(3);
  });

  test('passes over a holiday', () => {
    const holiday = plan({ pauses: [{ from: MONDAY + 7, to: MONDAY + 20 }] });
    const practised = days(...fullWeek(0), ...fullWeek(3));
    expect(streak(holiday, practised, MONDAY + 27).weeks).toBe(2);
    expect(streak(plan(), practised, MONDAY + 27).weeks).toBe(1);
  });

  test('survives a short week that is made up in the next, and says how', () => {
    const short = [...fullWeek(0), 7, 8];
    const open = streak(plan(), days(...short, 14, 15, 16), MONDAY + 16);
    expect(open).toMatchObject({ weeks: 1, repair: 1 });
    expect(streak(plan(), days(...short, 14, 15, 16, 17), MONDAY + 17)).toMatchObject({ weeks: 3 });
    expect(streak(plan(), days(...short, 14, 15, 16, 17), MONDAY + 17).repair).toBeUndefined();
  });

  test('never judges the past by a rhythm of today', () => {
    const changed = plan({
      rhythms: [
        { from: 0, rhythm: rhythm([0, 2, 4]) },
        { from: MONDAY + 7, rhythm: rhythm([0, 1, 2, 3, 4, 5, 6]) },
      ],
    });
    expect(streak(changed, days(0, 7, 8, 9, 10, 11), MONDAY + 11).weeks).toBe(2);
  });

  test('is never shortened by practising more', () => {
    const cases = fc.record({
      practised: fc.uniqueArray(fc.integer({ min: 0, max: 60 }), { maxLength: 50 }),
      more: fc.integer({ min: 0, max: 60 }),
    });
    fc.assert(
      fc.property(cases, ({ practised, more }) => {
        const before = streak(plan(), days(...practised), MONDAY + 60).weeks;
        expect(streak(plan(), days(...practised, more), MONDAY + 60).weeks).toBeGreaterThanOrEqual(before);
      }),
    );
  });
});
