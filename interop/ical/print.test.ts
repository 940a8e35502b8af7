import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { zoneOffsets } from '#contract/zone-offsets.ts';
import { type PrintedEvent, printCalendar } from '#interop/ical/print.ts';
import { readCalendar } from '#interop/ical/read.ts';

const START = Date.UTC(2026, 9, 12, 8);
const DAY = 86_400_000;
const event = (over: Partial<PrintedEvent> = {}): PrintedEvent => ({
  ...{ uid: 'a@b', start: START, minutes: 5, title: 'Five minutes', text: '', link: 'https://b/', alarm: false },
  ...over,
});
const print = (events: readonly PrintedEvent[], zone = 'Europe/Berlin') =>
  printCalendar({ name: 'Mine', zone, offset: zoneOffsets(zone) ?? (() => 0), events, now: START });

describe('a calendar of ours', () => {
  const starts = Array.from({ length: 90 }, (_, i) => START + i * DAY);

  test.each(Intl.supportedValuesOf('timeZone').filter((_, i) => i % 7 === 0))(
    'is read back with the same instants by whoever knows no zone but the one it describes: %s',
    (zone) => {
      const events = starts.map((start, i) => event({ uid: String(i), start }));
      const request = { from: START, to: START + 91 * DAY, zone: 'UTC', findZone: () => undefined };
      const found = readCalendar(print(events, zone), request);
      expect(found.issues).toEqual([]);
      expect(found.events.map(({ start }) => start)).toEqual(starts);
    },
  );

  test('says any text so that it is read back, in lines of 75 octets', () => {
    const request = { from: START - DAY, to: START + DAY, zone: 'UTC', findZone: zoneOffsets };
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 200 }), (title) => {
        const text = print([event({ title: `x${title}` })]);
        for (const line of text.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
        // The reader takes any run of spaces, whichever they are, for one.
        const kept = `x${title}`.replace(/(?![\n\r\t])\p{Cc}/gu, '').replace(/\s+/g, ' ');
        expect(readCalendar(text, request).events[0]?.title).toBe(kept.trim());
      }),
    );
  });
});
