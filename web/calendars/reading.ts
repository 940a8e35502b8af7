import { zoneOffsets } from '#contract/zone-offsets.ts';
import type { CalendarEvent } from '#interop/ical/calendar.ts';
import { readCalendar } from '#interop/ical/read.ts';

/** What is asked of a text: the events between two instants, as they lie in a zone. */
export interface Asked {
  readonly text: string;
  readonly from: number;
  readonly to: number;
  readonly zone: string;
}

/** What a text says; `leftOut` counts lines, events and rules nobody can read. */
export interface Said {
  readonly calendar: boolean;
  readonly events: readonly CalendarEvent[];
  readonly leftOut: number;
}

/** Reads a calendar where this is called: beside the page, or on it where there are no workers. */
export function readText({ text, ...request }: Asked): Said {
  const { events, issues } = readCalendar(text, { ...request, findZone: zoneOffsets });
  return { calendar: !issues.some(({ code }) => code === 'no_calendar'), events, leftOut: issues.length };
}
