import { parentPort } from 'node:worker_threads';
import { zoneOffsets } from '#contract/zone-offsets.ts';
import { readCalendar } from '#interop/ical/read.ts';
import type { Asked, CalendarText } from '#server/features/calendars/calendar-reader.ts';

parentPort?.on('message', ({ text, span }: Asked) => {
  const { events, issues } = readCalendar(text, { ...span, findZone: zoneOffsets });
  const calendar = !issues.some(({ code }) => code === 'no_calendar');
  parentPort?.postMessage({ calendar, events, leftOut: issues.length } satisfies CalendarText);
});
