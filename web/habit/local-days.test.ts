import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type LocalDay, localDay, mondayOf, type Weekday } from '#core/habit/local-day.ts';
import { streak } from '#core/habit/streak.ts';
import { weekView } from '#core/habit/week.ts';
import type { LoggedEvent } from '#core/sync/event.ts';
import { fold } from '#core/sync/fold.ts';
import { dayOfField, fieldOfDay, localDayAt, practisedDays } from './local-days.ts';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const ZONES = Intl.supportedValuesOf('timeZone');
const FIRST = localDay(2026, 1, 1);
const LAST = localDay(2027, 12, 31);

const offsets = new Map<string, Intl.DateTimeFormat>();

/** What the clocks of a zone are ahead of UTC, as the browser itself names it: the other way to the same answer. */
function offsetOf(zone: string, at: number): number {
  const format = offsets.get(zone) ?? new Intl.DateTimeFormat('en', { timeZone: zone, timeZoneName: 'longOffset' });
  offsets.set(zone, format);
  const name = format.formatToParts(at).find(({ type }) => type === 'timeZoneName')?.value ?? '';
  const [, sign, hours, minutes] = /GMT(?:([+-])(\d{2}):(\d{2}))?/.exec(name) ?? [];
  return (sign === '-' ? -1 : 1) * (Number(hours ?? 0) * HOUR + Number(minutes ?? 0) * 60_000);
}

/** The instant of a wall time; of one that the clocks jump over, the nearest on the same day. */
function instantAt(zone: string, day: LocalDay, minutes: number): number {
  const wall = day * DAY + minutes * 60_000;
  const both = [wall - offsetOf(zone, wall - DAY), wall - offsetOf(zone, wall + DAY)];
  const shown = (at: number) => at + offsetOf(zone, at);
  const found = both.find((at) => shown(at) === wall) ?? both.find((at) => Math.floor(shown(at) / DAY) === day);
  if (found === undefined) throw new Error(`${zone} has no ${fieldOfDay(day)}`);
  return found;
}

/** The days around every change of clocks, and a few between. */
function daysWorthALook(zone: string): LocalDay[] {
  const monthly = Array.from({ length: 26 }, (_, i) => FIRST + i * 28);
  return monthly
    .flatMap((day) => {
      if (offsetOf(zone, day * DAY) === offsetOf(zone, (day + 28) * DAY)) return [day, day + 1];
      return Array.from({ length: 29 }, (_, i) => day + i);
    })
    .filter((day) => day <= LAST);
}

const anyZone = fc.constantFrom(...ZONES);
const anyMoment = fc.constantFrom(0, 1, 150, 480, 1410, 1439);

describe('a day of practice', () => {
  test('is the day on the wall calendar in every zone, whatever its clocks do in two years: none doubled, none missed', () => {
    expect(ZONES.length).toBeGreaterThan(400);
    const wrong: string[] = [];
    for (const zone of ZONES) {
      for (const day of daysWorthALook(zone)) {
        for (const minutes of [0, 150, 1439]) {
          const found = localDayAt(instantAt(zone, day, minutes), zone);
          if (found !== day) wrong.push(`${zone}, ${fieldOfDay(day)} at ${minutes}: ${fieldOfDay(found)}`);
        }
      }
    }
    expect(wrong).toEqual([]);
  });

  test('is known from the quarter of an hour, in every zone and at any second around midnight', () => {
    const around = fc.record({
      zone: anyZone,
      day: fc.integer({ min: FIRST, max: LAST }),
      second: fc.integer({ min: -1800, max: 1800 }),
    });
    fc.assert(
      fc.property(around, ({ zone, day, second }) => {
        const at = instantAt(zone, day, 0) + second * 1000;
        const log = [at - 899_000, at].map((time, seq) => answer(time, zone, seq));
        expect([...practisedDays(fold(log).practice)]).toContain(localDayAt(at, zone));
      }),
    );
  });

  test('takes a zone that is not known here for the own one', () => {
    const here = Intl.DateTimeFormat().resolvedOptions().timeZone;
    expect(localDayAt(FIRST * DAY + 12 * HOUR, 'Mars/Olympus')).toBe(localDayAt(FIRST * DAY + 12 * HOUR, here));
  });

  test('goes through a date field and back', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 60_000 }), (day) => {
        expect(dayOfField(fieldOfDay(day))).toBe(day);
      }),
    );
    expect(dayOfField('')).toBeUndefined();
    expect(dayOfField('2026-13-40')).toBeUndefined();
  });
});

function answer(at: number, zone: string, seq: number): LoggedEvent {
  return {
    kind: 'attempt',
    id: `a${seq}`,
    device: 'phone',
    seq,
    clientAt: at,
    effectiveAt: at,
    zone,
    session: 's',
    module: 'm',
    version: '1',
    activity: 'a',
    key: 'm/idea',
    response: null,
    purpose: 'review',
    hints: 0,
    revealed: false,
    ms: 5000,
    pace: 'usual',
    verdict: { score: 1, correct: true },
  };
}

describe('somebody who practises once on every day of the place they are in', () => {
  const weekdays = fc.uniqueArray(fc.integer({ min: 0, max: 6 }), { minLength: 1 }).map((days) => days as Weekday[]);
  const journey = fc.record({
    zones: fc.array(anyZone, { minLength: 6, maxLength: 6 }),
    /** The weekday of each week's flight. */
    flights: fc.array(fc.integer({ min: 0, max: 6 }), { minLength: 5, maxLength: 5 }),
    monday: fc.integer({ min: FIRST, max: LAST - 40 }).map(mondayOf),
    minutes: anyMoment,
    weekdays,
  });

  test('keeps every week, with a flight in each of them, and no day counts twice', () => {
    fc.assert(
      fc.property(journey, ({ zones, flights, monday, minutes, weekdays }) => {
        const log: LoggedEvent[] = [];
        let landed = Number.NEGATIVE_INFINITY;
        for (let day = monday; day < monday + 35; day++) {
          const week = Math.floor((day - monday) / 7);
          const flown = day - monday - week * 7 >= (flights[week] ?? 0);
          const zone = zones[week + (flown ? 1 : 0)] ?? 'UTC';
          const at = instantAt(zone, day, minutes);
          // A day that the flight jumped over cannot be practised; one that comes twice may be.
          if (at > landed) log.push(answer(at, zone, log.length));
          landed = Math.max(landed, at);
        }
        const practised = practisedDays(fold(log).practice);
        expect(practised.size).toBe(log.length);
        const plan = { rhythms: [{ from: 0, rhythm: { weekdays, at: minutes, minutes: 5 } }], pauses: [] };
        for (let week = 0; week < 5; week++) {
          expect(weekView(plan, practised, monday + week * 7, monday + 35).kept).toBe(true);
        }
        expect(streak(plan, practised, monday + 34).weeks).toBe(5);
      }),
    );
  });
});
