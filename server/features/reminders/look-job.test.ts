import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { zoneOffsets } from '#contract/zone-offsets.ts';
import { type LocalDay, localDay, type Weekday, weekdayOf } from '#core/habit/local-day.ts';
import { isDue, type ReminderFacts } from '#core/habit/reminder.ts';
import { type Offset, wallTimeAt } from '#core/habit/wall-instant.ts';
import { lookJob, reminderKey } from '#server/features/reminders/look-job.ts';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const FIRST = localDay(2026, 1, 1);
const LAST = localDay(2027, 12, 31);
const EVERY_DAY: readonly Weekday[] = [0, 1, 2, 3, 4, 5, 6];
const WORKING_DAYS: readonly Weekday[] = [0, 1, 2, 3, 4];

interface Told {
  readonly day: LocalDay;
  readonly at: number;
}

/** One learner, a queue that does each key once, and marks that are unique: what the server has, without its disk. */
class Simulation {
  readonly told: Told[] = [];
  offset: Offset;
  readonly #rhythm: { readonly weekdays: readonly Weekday[]; readonly at: number };
  readonly #queued = new Map<string, Told>();
  readonly #ended = new Set<string>();
  readonly #marks = new Set<string>();

  constructor(offset: Offset, at: number, weekdays: readonly Weekday[]) {
    this.offset = offset;
    this.#rhythm = { weekdays, at };
  }

  /** As after an event that bears on reminders, and after each look. */
  plan(now: number): void {
    const job = lookJob('ana', this.#facts(), now, this.offset);
    if (job && !this.#ended.has(job.key)) this.#queued.set(job.key, job.payload as Told);
  }

  /** When the next job is due. */
  get next(): number | undefined {
    return this.#first()?.[1].at;
  }

  /** The next job, done `times` times, as by workers of which some die before its end is on record. */
  step(times: number): number | undefined {
    const next = this.#first();
    if (!next) return undefined;
    const [key, look] = next;
    for (let time = 0; time < times; time++) this.#look(look);
    this.#queued.delete(key);
    this.#ended.add(key);
    return look.at;
  }

  #first(): [string, Told] | undefined {
    return [...this.#queued].sort(([, a], [, b]) => a.at - b.at)[0];
  }

  #look(look: Told): void {
    const facts = this.#facts();
    const mark = reminderKey('ana', look.day);
    if (isDue(look, facts, look.at, this.offset) && !this.#marks.has(mark)) {
      this.#marks.add(mark);
      this.told.push(look);
    }
    this.plan(look.at);
  }

  /** Every reminder is answered, later on the same day. */
  #facts(): ReminderFacts {
    const { weekdays, at } = this.#rhythm;
    const days = this.told.map(({ day }) => day).slice(-3);
    return {
      plan: { rhythms: [{ from: 0, rhythm: { weekdays, at, minutes: 5 } }], pauses: [] },
      practised: new Set(days),
      told: days,
    };
  }
}

describe('over two years in every zone of the world, through the keys of the queue', () => {
  const zones = Intl.supportedValuesOf('timeZone');

  test('each planned day is told once, at its wall time, though jobs are planned again and done twice', () => {
    expect(zones.length).toBeGreaterThan(400);
    const wrong: string[] = [];
    zones.forEach((zone, index) => {
      const offset = zoneOffsets(zone) ?? (() => 0);
      const at = [0, 90, 150, 540, 1410, 1439][index % 6] ?? 0;
      const weekdays = index % 2 === 0 ? EVERY_DAY : WORKING_DAYS;
      const learner = new Simulation(offset, at, weekdays);
      learner.plan((FIRST - 1) * DAY);
      for (let step = 0, now = 0; now < (LAST + 1) * DAY; step++) {
        now = learner.step(1 + (step % 2)) ?? Number.POSITIVE_INFINITY;
        if (step % 5 === 0) learner.plan(now + HOUR);
      }
      wrong.push(...flaws(learner, offset, at, weekdays).map((text) => `${zone} ${text}`));
    });
    expect(wrong).toEqual([]);
  }, 120_000);

  function flaws(learner: Simulation, offset: Offset, at: number, weekdays: readonly Weekday[]): string[] {
    const byDay = Map.groupBy(learner.told, ({ day }) => day);
    const days = Array.from({ length: LAST - FIRST + 1 }, (_, i) => FIRST + i);
    return days.flatMap((day) => {
      const told = byDay.get(day) ?? [];
      const planned = weekdays.includes(weekdayOf(day)) ? 1 : 0;
      if (told.length !== planned) return [`day ${day}: told ${told.length} times`];
      return told.flatMap((one) => (isOnTime(one, at, offset) ? [] : [`day ${day}: at the wrong time`]));
    });
  }

  /** At the wall time asked for, or where a change of clocks leaves it out, right at its end. */
  function isOnTime({ day, at }: Told, usual: number, offset: Offset): boolean {
    const shown = wallTimeAt(at, offset);
    if (shown.day === day && shown.minutes === usual) return true;
    const before = wallTimeAt(at - 1, offset);
    const [from, to] = [before, shown].map((wall) => wall.day * 1440 + wall.minutes);
    return from !== undefined && to !== undefined && from < day * 1440 + usual && day * 1440 + usual < to;
  }
});

describe('somebody who travels', () => {
  const anyZone = fc.constantFrom(...Intl.supportedValuesOf('timeZone'));
  const journey = fc.record({
    zones: fc.array(anyZone, { minLength: 3, maxLength: 8 }),
    /** Days between flights, and the hour of departure. */
    stays: fc.array(fc.record({ days: fc.integer({ min: 1, max: 12 }), hour: fc.integer({ min: 0, max: 23 }) }), {
      minLength: 8,
      maxLength: 8,
    }),
    at: fc.integer({ min: 0, max: 1439 }),
    start: fc.integer({ min: FIRST, max: LAST - 120 }),
  });

  test('has no day told twice, and none missed but where a flight jumped over its moment', () => {
    fc.assert(
      fc.property(journey, ({ zones, stays, at, start }) => {
        const offsets = zones.map((zone) => zoneOffsets(zone) ?? (() => 0));
        const learner = new Simulation(offsets[0] ?? (() => 0), at, EVERY_DAY);
        let now = start * DAY;
        learner.plan(now);
        const flights = new Set<LocalDay>();
        offsets.forEach((offset, leg) => {
          const { days, hour } = stays[leg] ?? { days: 1, hour: 0 };
          const landing = now + days * DAY + hour * HOUR;
          if (leg > 0) {
            for (const there of [learner.offset, offset]) {
              const { day } = wallTimeAt(now, there);
              for (const near of [day - 1, day, day + 1]) flights.add(near);
            }
            learner.offset = offset;
            learner.plan(now);
          }
          work(learner, landing);
          now = landing;
        });
        const told = learner.told.map(({ day }) => day);
        expect(new Set(told).size).toBe(told.length);
        expect([...told].sort((a, b) => a - b)).toEqual(told);
        const last = told.at(-1) ?? start;
        for (let day = (told[0] ?? last) + 1; day < last; day++) {
          if (!flights.has(day)) expect(told).toContain(day);
        }
      }),
    );
  });

  /** Does what is due before `end`. */
  function work(learner: Simulation, end: number): void {
    for (let next = learner.next; next !== undefined && next < end; next = learner.next) learner.step(2);
  }
});
