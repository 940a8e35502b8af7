import { localDay } from '#core/habit/local-day.ts';
import type { Offset } from '#interop/ical/calendar.ts';
import { type Property, Unreadable } from '#interop/ical/property.ts';
import type { Zones } from '#interop/ical/zones.ts';

export const SECOND = 1000;
export const DAY = 86_400_000;

/** A time as a calendar says it. */
export interface Moment {
  /** What calendar and clock show, counted as if it were UTC. */
  readonly wall: number;
  /** Milliseconds UTC. */
  readonly at: number;
  readonly allDay: boolean;
  readonly offset: Offset;
}

const UTC: Offset = () => 0;
const FORM = /^(\d{4})-(\d\d)-(\d\d)(?:T(\d\d):(\d\d):(\d\d)(Z?))?$/;

/** The times a property names. @throws Unreadable */
export function momentsOf({ values, zone, line }: Property, zones: Zones): Moment[] {
  return values.map((value) => {
    const match = FORM.exec(value);
    const wall = match ? wallOf(match.slice(1, 7).map((part) => Number(part ?? 0))) : undefined;
    if (!match || wall === undefined) throw new Unreadable(line, `${value.slice(0, 40)} is no date`);
    const allDay = match[4] === undefined;
    const offset = match[7] === 'Z' ? UTC : allDay ? zones.own : zones.find(zone, line);
    return { wall, at: instantOf(wall, offset), allDay, offset };
  });
}

/** The one time a property names. @throws Unreadable */
export function momentOf(property: Property, zones: Zones): Moment {
  const [moment] = momentsOf(property, zones);
  if (!moment) throw new Unreadable(property.line, 'A date is missing');
  return moment;
}

function wallOf(parts: readonly number[]): number | undefined {
  const [year = 0, month = 0, day = 0, hours = 0, minutes = 0, seconds = 0] = parts;
  if (month < 1 || month > 12 || hours > 24 || minutes > 59 || seconds > 60) return undefined;
  const first = localDay(year, month, 1);
  const next = month === 12 ? localDay(year + 1, 1, 1) : localDay(year, month + 1, 1);
  if (day < 1 || day > next - first) return undefined;
  return (first + day - 1) * DAY + (hours * 3600 + minutes * 60 + seconds) * SECOND;
}

/**
 * The instant at which clocks show `wall`. What they show twice is the first time; what they skip is counted on from
 * before the change (RFC 5545, 3.3.5).
 */
export function instantOf(wall: number, offset: Offset): number {
  const [before, after] = [offset(wall - DAY), offset(wall + DAY)];
  const early = wall - before;
  if (before === after || offset(early) === before) return early;
  const late = wall - after;
  return offset(late) === after ? late : early;
}
