import ICAL from 'ical.js';
import { localDay } from '#core/habit/local-day.ts';
import type { Effort } from '#interop/ical/calendar.ts';
import { DAY, type Moment, momentOf, SECOND } from '#interop/ical/moment.ts';
import { type Property, Unreadable } from '#interop/ical/property.ts';
import type { Zones } from '#interop/ical/zones.ts';

/** How something comes back. */
export interface Rule {
  readonly frequency: string;
  readonly interval: number;
  /** Without an end: that is `until`. */
  readonly recur: InstanceType<typeof ICAL.Recur>;
  readonly counted: boolean;
  readonly until: Moment | undefined;
}

/** From when until when, both as calendars and clocks show it. */
interface Span {
  readonly from: number;
  readonly to: number;
}

/** Rules like this are no appointments, and some never come to an end. */
const FREQUENCIES = ['DAILY', 'WEEKLY', 'MONTHLY', 'YEARLY'];
const LONGEST_RULE = 500;
/** Months at most between two happenings; beyond, all months may be alike and none fit. */
const MOST_INTERVAL = 120;

/** Reads an RRULE. @throws Unreadable */
export function readRule(property: Property, zones: Zones): Rule {
  const unreadable = (what: string) => new Unreadable(property.line, what);
  const parts = new Map<string, string>();
  for (const part of property.raw.trim().slice(0, LONGEST_RULE).toUpperCase().split(';')) {
    const [name = '', value = ''] = part.split('=');
    if (part !== '') parts.set(name, value);
  }
  const frequency = parts.get('FREQ') ?? '';
  const interval = Number(parts.get('INTERVAL') ?? 1);
  const until = parts.get('UNTIL');
  if (property.raw.length > LONGEST_RULE) throw unreadable('The rule is too long');
  if (!FREQUENCIES.includes(frequency))
    throw unreadable(`${frequency.slice(0, 20) || 'Nothing'} is no frequency of appointments`);
  if (!Number.isInteger(interval) || interval < 1 || interval > MOST_INTERVAL)
    throw unreadable('The interval is out of range');
  parts.delete('UNTIL');
  try {
    const recur = ICAL.Recur.fromString([...parts].map(([name, value]) => `${name}=${value}`).join(';'));
    const end = until === undefined ? undefined : momentOf({ ...property, values: [dashed(until)] }, zones);
    return { frequency, interval, recur, counted: parts.has('COUNT'), until: end };
  } catch (error) {
    throw error instanceof Unreadable ? error : unreadable('The rule cannot be read');
  }
}

/** `20261124T100000Z` as `2026-11-24T10:00:00Z`. */
function dashed(text: string): string {
  return text.replace(/^(\d{4})(\d\d)(\d\d)(?:T(\d\d)(\d\d)(\d\d))?/, (_, y, m, d, ...[h, min, s]) =>
    h === undefined ? `${y}-${m}-${d}` : `${y}-${m}-${d}T${h}:${min}:${s}`,
  );
}

/** When something that begins at `start` comes back within the span, as clocks show it; `until` is the caller's to check. */
export function wallsOf(rule: Rule, start: Moment, span: Span, effort: Effort): number[] {
  if (start.wall > span.to) return [];
  const recur = rule.recur.clone();
  recur.until = timeOf(span.to, false);
  const walls: number[] = [];
  try {
    const dtstart = timeOf(start.wall + skipped(rule, start, span), start.allDay);
    const times = new Patient(recur, dtstart, effort, span.to);
    for (let time = times.next(); time; time = times.next()) {
      const wall = wallOfTime(time);
      if (wall > span.to) break;
      if (wall >= span.from) walls.push(wall);
    }
  } catch {
    // No happening is left that could be found: what was found holds.
  }
  return walls;
}

/** What lies long ago is passed over in whole intervals, unless every happening counts. */
function skipped({ frequency, interval, counted }: Rule, { wall }: Moment, { from }: Span): number {
  const step = frequency === 'DAILY' ? interval * DAY : frequency === 'WEEKLY' ? interval * 7 * DAY : 0;
  return counted || step === 0 ? 0 : Math.max(0, Math.floor((from - wall) / step) - 1) * step;
}

/** An iterator that gives up beyond the span, also while it looks for a day that never comes. */
class Patient extends ICAL.RecurIterator {
  readonly #effort: Effort;
  readonly #end: number;

  constructor(rule: Rule['recur'], dtstart: InstanceType<typeof ICAL.Time>, effort: Effort, end: number) {
    super({ rule, dtstart });
    this.#effort = effort;
    this.#end = end;
  }

  override check_contracting_rules(): boolean {
    if (!this.#effort.spend() || wallOfTime(this.last) > this.#end) throw new Error('Nothing comes within the span');
    return super.check_contracting_rules();
  }
}

function timeOf(wall: number, isDate: boolean): InstanceType<typeof ICAL.Time> {
  const time = new ICAL.Time({ isDate: false }, ICAL.Timezone.utcTimezone);
  time.fromUnixTime(wall / SECOND);
  time.isDate = isDate;
  return time;
}

function wallOfTime({ year, month, day, hour, minute, second }: InstanceType<typeof ICAL.Time>): number {
  return localDay(year, month, day) * DAY + (hour * 3600 + minute * 60 + second) * SECOND;
}
