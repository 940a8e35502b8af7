import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type LocalDay, localDay, type Weekday, weekdayOf } from '#core/habit/local-day.ts';
import {
  ignoredInARow,
  isLast,
  isQuiet,
  nextReminder,
  outsideOf,
  printQuiet,
  type ReminderFacts,
  readQuiet,
  topicOf,
} from '#core/habit/reminder.ts';
import type { Rhythm } from '#core/habit/rhythm.ts';

const DAY = 86_400_000;
const MONDAY = localDay(2026, 11, 2);
const UTC = () => 0;
const EVERY_DAY: readonly Weekday[] = [0, 1, 2, 3, 4, 5, 6];
const rhythm = (over: Partial<Rhythm> = {}): Rhythm => ({ weekdays: [0, 1, 2, 3, 4], at: 480, minutes: 5, ...over });
const facts = (over: Partial<ReminderFacts> = {}, of: Partial<Rhythm> = {}): ReminderFacts => ({
  plan: { rhythms: [{ from: 0, rhythm: rhythm(of) }], pauses: [] },
  practised: new Set(),
  told: [],
  ...over,
});
const at = (day: number, minutes = 0) => (MONDAY + day) * DAY + minutes * 60_000;
const days = (...offsets: number[]) => offsets.map((offset) => MONDAY + offset);

describe('a reminder', () => {
  test('comes at the usual moment of the next planned day', () => {
    expect(nextReminder(facts(), at(0), UTC)).toEqual({ day: MONDAY, at: at(0, 480) });
    expect(nextReminder(facts(), at(0, 480), UTC)).toEqual({ day: MONDAY + 1, at: at(1, 480) });
    expect(nextReminder(facts(), at(4, 500), UTC)?.day).toBe(MONDAY + 7);
  });

  test('does not come on a day that was practised or told, nor on a holiday', () => {
    expect(nextReminder(facts({ practised: new Set(days(0)) }), at(0), UTC)?.day).toBe(MONDAY + 1);
    expect(nextReminder(facts({ told: days(0, 1) }), at(0), UTC)?.day).toBe(MONDAY + 2);
    const away = { ...facts().plan, pauses: [{ from: MONDAY + 1, to: MONDAY + 8 }] };
    expect(nextReminder(facts({ plan: away }), at(0, 480), UTC)?.day).toBe(MONDAY + 9);
  });

  test('never comes without a rhythm', () => {
    expect(nextReminder(facts({ plan: { rhythms: [], pauses: [] } }), at(0), UTC)).toBeUndefined();
  });

  test('leaves quiet hours alone: it comes at their end, or in the evening before they begin', () => {
    const quiet = { from: 22 * 60, to: 7 * 60 };
    expect(outsideOf(quiet, 6 * 60)).toBe(7 * 60);
    expect(outsideOf(quiet, 23 * 60)).toBe(21 * 60 + 45);
    expect(outsideOf(quiet, 12 * 60)).toBe(12 * 60);
    const minutes = fc.integer({ min: 0, max: 1439 });
    fc.assert(
      fc.property(minutes, minutes, minutes, (from, to, usual) => {
        expect(isQuiet(outsideOf({ from, to }, usual), { from, to })).toBe(false);
        expect(readQuiet(printQuiet({ from, to }))).toEqual({ from, to });
      }),
    );
    for (const wrong of ['', '22:00-7:00', '1440-0', null, 7]) expect(readQuiet(wrong)).toBeUndefined();
  });

  test('stops after three that were ignored, says so in the last, and starts again with practice or when asked', () => {
    const ignored = facts({ told: days(0, 1, 2) });
    expect(nextReminder(ignored, at(2, 500), UTC)).toBeUndefined();
    expect([isLast(facts({ told: days(0) })), isLast(facts({ told: days(0, 1) })), isLast(ignored)]).toEqual([
      false,
      true,
      false,
    ]);
    expect(nextReminder({ ...ignored, practised: new Set(days(2)) }, at(2, 500), UTC)?.day).toBe(MONDAY + 3);
    expect(nextReminder({ ...ignored, askedOn: MONDAY + 3 }, at(3), UTC)?.day).toBe(MONDAY + 3);
    expect(ignoredInARow(facts({ told: days(0, 1, 2), practised: new Set(days(1)) }))).toBe(1);
  });

  test('is not repeated by a flight back over the date line', () => {
    const tokyo = () => 9 * 3_600_000;
    const losAngeles = () => -8 * 3_600_000;
    const told = nextReminder(facts(), at(0) - 9 * 3_600_000, tokyo);
    expect(told?.day).toBe(MONDAY);
    expect(nextReminder(facts({ told: days(0) }, { weekdays: EVERY_DAY }), told?.at ?? 0, losAngeles)?.day).toBe(
      MONDAY + 1,
    );
  });

  test('speaks of what matters most, and says nothing when nothing is worth doing', () => {
    const summary = { reviews: 4, slipping: 2, lessons: ['m'], needs: ['s'], done: false };
    const rest = { left: 0, leftSeconds: 0, letGo: 0 };
    const said = (over: Partial<typeof summary>) => topicOf({ ...summary, ...rest, ...over });
    expect(said({})).toEqual({ topic: 'need', skill: 's' });
    expect(said({ needs: [] })).toEqual({ topic: 'slipping', count: 2 });
    expect(said({ needs: [], slipping: 0 })).toEqual({ topic: 'lesson', module: 'm' });
    expect(said({ needs: [], slipping: 0, lessons: [] })).toEqual({ topic: 'reviews', count: 4 });
    expect(said({ done: true })).toBeUndefined();
    expect(said({ needs: [], slipping: 0, lessons: [], reviews: 0 })).toBeUndefined();
  });
});

const FIRST = localDay(2026, 1, 1);
const LAST = localDay(2027, 12, 31);

interface Change {
  readonly at: number;
  readonly offset: number;
}

/** The clock changes of a zone in the simulated years, found by asking the calendar of the platform. */
function changesOf(zone: string): readonly Change[] {
  const format = new Intl.DateTimeFormat('en', { timeZone: zone, timeZoneName: 'longOffset' });
  const read = (instant: number) => {
    const text = format.formatToParts(instant).find(({ type }) => type === 'timeZoneName')?.value ?? '';
    const [, sign, h = 0, m = 0, s = 0] = /GMT(?:([+-])(\d\d):(\d\d)(?::(\d\d))?)?/.exec(text) ?? [];
    return (sign === '-' ? -1000 : 1000) * (Number(h) * 3600 + Number(m) * 60 + Number(s));
  };
  const changes: Change[] = [{ at: Number.NEGATIVE_INFINITY, offset: read((FIRST - 5) * DAY) }];
  for (let instant = (FIRST - 5) * DAY; instant < (LAST + 10) * DAY; instant += 2 * DAY) {
    let [low, high] = [instant, instant + 2 * DAY];
    const [before, after] = [read(low), read(high)];
    if (before === after) continue;
    while (high - low > 60_000) {
      const middle = Math.floor((low + high) / 120_000) * 60_000;
      if (read(middle) === before) low = middle;
      else high = middle;
    }
    changes.push({ at: high, offset: after });
  }
  return changes;
}

const offsetIn = (changes: readonly Change[]) => (instant: number) =>
  (changes.findLast((change) => change.at <= instant) ?? changes[0])?.offset ?? 0;

/** Days told when every reminder is sent and answered, in order, with the wall clock at the time. */
function told(of: ReminderFacts, offset: (at: number) => number) {
  const sent: { readonly day: LocalDay; readonly at: number }[] = [];
  let now = (FIRST - 1) * DAY;
  for (;;) {
    const last = sent.at(-1)?.day;
    const known = last === undefined ? of : { ...of, told: [last], practised: new Set([last]) };
    const next = nextReminder(known, now, offset);
    if (!next || next.day > LAST) return sent.filter(({ day }) => day >= FIRST);
    sent.push(next);
    now = next.at;
  }
}

describe('over two years in every zone of the world', () => {
  const zones = Intl.supportedValuesOf('timeZone');

  test('each planned day has one reminder at the right wall time: none doubled, none missed', () => {
    expect(zones.length).toBeGreaterThan(400);
    const wrong: string[] = [];
    for (const zone of zones) {
      const changes = changesOf(zone);
      const offset = offsetIn(changes);
      for (const usual of [0, 90, 150, 540, 1410, 1439]) {
        const plan = facts({}, { at: usual, weekdays: usual === 540 ? [0, 1, 2, 3, 4] : EVERY_DAY });
        const sent = new Map(told(plan, offset).map((one) => [one.day, one.at]));
        for (let day = FIRST; day <= LAST; day++) {
          const instant = sent.get(day);
          const planned = usual !== 540 || weekdayOf(day) < 5;
          if (planned !== (instant !== undefined))
            wrong.push(`${zone} ${usual} ${day}: ${planned ? 'missed' : 'extra'}`);
          if (instant !== undefined && !isRight(day, usual, instant, changes))
            wrong.push(`${zone} ${usual} ${day}: time`);
        }
      }
    }
    expect(wrong).toEqual([]);
  }, 60_000);

  /** On the minute asked for, the first time it is shown; or the very end of the change that leaves it out. */
  function isRight(day: LocalDay, usual: number, instant: number, changes: readonly Change[]): boolean {
    const offset = offsetIn(changes);
    const wall = day * DAY + usual * 60_000;
    if (instant + offset(instant) === wall) {
      return changes.slice(1).every((change) => {
        const before = offset(change.at - 1);
        const other = wall - before;
        return other >= instant || offset(other) !== before;
      });
    }
    return changes.slice(1).some(({ at: end, offset: after }) => {
      return end === instant && end + offset(end - 1) <= wall && wall < end + after;
    });
  }
});
