import { zoneOffsets } from '#contract/zone-offsets.ts';
import { MOST_TEXT } from '#interop/ical/calendar.ts';
import { readCalendar } from '#interop/ical/read.ts';
import { now, zone } from '../offline/clock.ts';
import { uuidv7 } from '../offline/uuid.ts';
import type { CalendarFile } from './memory.ts';

/** A file does not change by itself, so more of it is kept than is asked of a subscription. */
const DAYS = 90 * 86_400_000;

/** Reads a calendar on this device. `leftOut` counts lines, events and rules nobody can read. */
export async function readFile(
  file: File,
): Promise<{ readonly file?: CalendarFile; readonly failure?: 'too_large' | 'no_calendar'; readonly leftOut: number }> {
  if (file.size > MOST_TEXT) return { failure: 'too_large', leftOut: 0 };
  const addedAt = now();
  const request = { from: addedAt - 86_400_000, to: addedAt + DAYS, zone: zone(), findZone: zoneOffsets };
  const { events, issues } = readCalendar(await file.text(), request);
  if (issues.some(({ code }) => code === 'no_calendar')) return { failure: 'no_calendar', leftOut: 0 };
  return { file: { id: uuidv7(addedAt), name: file.name, addedAt, events }, leftOut: issues.length };
}
