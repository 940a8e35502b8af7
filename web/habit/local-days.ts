import { type LocalDay, localDay } from '#core/habit/local-day.ts';
import type { Practice } from '#core/sync/state.ts';

/** Midnight UTC of a local day: format it with `timeZone: 'UTC'` to name the day. */
export const instantOf = (day: LocalDay): number => day * 86_400_000;

const calendars = new Map<string, Intl.DateTimeFormat>();

/**
 * The day on the wall calendar of `zone` at an instant (milliseconds UTC). A zone that this browser does not know, such
 * as one that was renamed, is taken for the device's own.
 */
export function localDayAt(at: number, zone: string): LocalDay {
  const { year, month, day } = Object.fromEntries(
    calendarOf(zone)
      .formatToParts(at)
      .map(({ type, value }) => [type, Number(value)]),
  );
  return localDay(year ?? Number.NaN, month ?? Number.NaN, day ?? Number.NaN);
}

/** The local days with at least one answer, each by the calendar of the place where it was given. */
export function practisedDays(practice: readonly Practice[]): ReadonlySet<LocalDay> {
  return new Set(practice.map(({ at, zone }) => localDayAt(at, zone)));
}

/** The local day that a date field says, such as `2026-03-31`; undefined when it says none. */
export function dayOfField(text: string): LocalDay | undefined {
  const time = /^\d{4}-\d{2}-\d{2}$/.test(text) ? Date.parse(text) : Number.NaN;
  return Number.isNaN(time) ? undefined : time / 86_400_000;
}

/** A local day as a date field writes it. */
export function fieldOfDay(day: LocalDay): string {
  return new Date(instantOf(day)).toISOString().slice(0, 10);
}

function calendarOf(zone: string): Intl.DateTimeFormat {
  const known = calendars.get(zone) ?? openCalendar(zone);
  calendars.set(zone, known);
  return known;
}

function openCalendar(zone: string): Intl.DateTimeFormat {
  const fields = {
    calendar: 'gregory',
    numberingSystem: 'latn',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
  } as const;
  try {
    return new Intl.DateTimeFormat('en', { ...fields, timeZone: zone });
  } catch {
    return new Intl.DateTimeFormat('en', fields);
  }
}
