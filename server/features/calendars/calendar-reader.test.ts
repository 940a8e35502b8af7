import { setImmediate } from 'node:timers/promises';
import { afterEach, describe, expect, test } from 'vitest';
import { CalendarReader, NotRead } from '#server/features/calendars/calendar-reader.ts';

const SPAN = { from: Date.UTC(2026, 9, 12), to: Date.UTC(2026, 10, 2), zone: 'Europe/Berlin' };

/** As large as a calendar of five years in an office: every event comes back, and all in the time asked for. */
function busy(events: number): string {
  const lines = Array.from({ length: events }, (_, index) => [
    'BEGIN:VEVENT',
    `UID:${index}@example.org`,
    'DTSTART;TZID=Europe/Berlin:20210104T090000',
    'DTEND;TZID=Europe/Berlin:20210104T093000',
    'RRULE:FREQ=YEARLY;BYMONTH=10;BYMONTHDAY=20',
    `SUMMARY:Meeting ${index}`,
    'END:VEVENT',
  ]);
  return ['BEGIN:VCALENDAR', ...lines.flat(), 'END:VCALENDAR'].join('\r\n');
}

describe('reading calendars', () => {
  let reader = new CalendarReader();
  afterEach(async () => {
    await reader.stop();
    reader = new CalendarReader();
  });

  test('leaves the server free for everybody else, also with 5,000 events', async () => {
    let turns = 0;
    let reading = true;
    const free = (async () => {
      while (reading) {
        await setImmediate();
        turns += 1;
      }
    })();
    const { events, leftOut, calendar } = await reader.read(busy(5000), SPAN);
    reading = false;
    await free;
    expect([events.length, leftOut, calendar]).toEqual([5000, 0, true]);
    expect(turns).toBeGreaterThan(100);
  });

  test('is given up when one takes too long, and the next is read all the same', async () => {
    reader = new CalendarReader(1);
    await expect(reader.read(busy(5000), SPAN)).rejects.toThrow(NotRead);
    reader = new CalendarReader();
    const [long, short] = [reader.read(busy(2000), SPAN), reader.read(busy(1), SPAN)];
    expect((await long).events).toHaveLength(2000);
    expect((await short).events).toMatchObject([{ title: 'Meeting 0' }]);
    expect(await reader.read('<html>', SPAN)).toMatchObject({ calendar: false, events: [] });
  });
});
