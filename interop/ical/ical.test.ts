import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { zoneOffsets } from '#contract/zone-offsets.ts';
import type { CalendarEvent } from '#interop/ical/calendar.ts';
import { readCalendar } from '#interop/ical/read.ts';

const folder = (name: string) => join(import.meta.dirname, name);
const files = (name: string) => readdirSync(folder(name)).filter((file) => file.endsWith('.ics'));
const DAY = 86_400_000;
const REQUEST = {
  from: Date.UTC(2026, 9, 12),
  to: Date.UTC(2026, 10, 12),
  zone: 'Europe/Berlin',
  findZone: zoneOffsets,
};
const read = (lines: readonly string[], request = REQUEST) =>
  readCalendar(['BEGIN:VCALENDAR', ...lines, 'END:VCALENDAR'].join('\r\n'), request);
const event = (...lines: string[]) => ['BEGIN:VEVENT', ...lines, 'END:VEVENT'];
const said = ({ start, end, title, allDay }: CalendarEvent) =>
  `${new Date(start).toISOString()} ${(end - start) / 60_000} min ${title}${allDay ? ', whole days' : ''}`;

describe('a calendar', () => {
  test.each(files('valid'))('is read as its sample says: %s', (name) => {
    const { events, issues } = readCalendar(readFileSync(join(folder('valid'), name), 'utf8'), REQUEST);
    expect(events.map(said)).toEqual(
      JSON.parse(readFileSync(join(folder('valid'), name.replace('.ics', '.json')), 'utf8')),
    );
    expect(issues).toEqual([]);
  });

  test.each(files('invalid'))('names what is wrong and reads the rest: %s', (name) => {
    const { events, issues } = readCalendar(readFileSync(join(folder('invalid'), name), 'utf8'), REQUEST);
    expect(issues.map(({ code }) => code)).toEqual([name.split('.')[0]]);
    expect(issues[0]?.mend).toMatch(/\.$/);
    if (!name.startsWith('no_calendar')) expect(events.map(({ title }) => title)).toContain('Read all the same');
  });

  test('keeps the wall time of a weekly meeting across every change of clocks, in any zone', () => {
    const zones = fc.constantFrom('Europe/Berlin', 'America/New_York', 'Australia/Lord_Howe', 'Asia/Kolkata', 'UTC');
    fc.assert(
      fc.property(zones, fc.integer({ min: 4, max: 23 }), fc.integer({ min: 0, max: 1000 }), (zone, hour, week) => {
        const from = Date.UTC(2020, 0, 6) + week * 7 * DAY;
        const start = `DTSTART;TZID=${zone}:20200107T${String(hour).padStart(2, '0')}1500`;
        const { events } = read(event('UID:a', start, 'RRULE:FREQ=WEEKLY'), { ...REQUEST, from, to: from + 70 * DAY });
        const clock = new Intl.DateTimeFormat('en-GB', {
          timeZone: zone,
          weekday: 'short',
          timeStyle: undefined,
          hour: '2-digit',
          minute: '2-digit',
        });
        expect(events.length).toBeGreaterThanOrEqual(9);
        for (const one of events) expect(clock.format(one.start)).toBe(`Tue ${String(hour).padStart(2, '0')}:15`);
      }),
      { numRuns: 40 },
    );
  });

  test('does the same whether a zone is known by name or only described', () => {
    const described = readFileSync(join(folder('valid'), 'weekly-across-dst.ics'), 'utf8');
    const known = described
      .replaceAll('W. Europe Standard Time', 'Europe/Berlin')
      .replace(/BEGIN:VTIMEZONE[\s\S]*END:VTIMEZONE\n/, '');
    for (let year = 2026; year < 2040; year += 1) {
      const request = { ...REQUEST, from: Date.UTC(year, 9, 1), to: Date.UTC(year + 1, 9, 1) };
      expect(readCalendar(described, request)).toEqual(readCalendar(known, request));
    }
  });

  test('is read whatever it says, and says only what was asked for', () => {
    const piece = fc.oneof(
      fc.constantFrom(
        'BEGIN:VCALENDAR',
        'BEGIN:VEVENT',
        'END:VEVENT',
        'BEGIN:VTIMEZONE',
        'END:VTIMEZONE',
        'TZID:x',
        'BEGIN:STANDARD',
      ),
      fc.constantFrom(
        'DTSTART;TZID=x:20261020T100000',
        'DTSTART:20261020',
        'RDATE;VALUE=PERIOD:20261020T100000Z/PT1H',
        'EXDATE:',
        'DURATION:P1W',
      ),
      fc
        .tuple(
          fc.constantFrom('DTSTART', 'DTEND', 'RRULE', 'RECURRENCE-ID', 'EXDATE', 'SUMMARY', 'UID'),
          fc.string({ unit: 'binary' }),
        )
        .map(([name, value]) => `${name}:${value}`),
      fc
        .tuple(
          fc.constantFrom('DAILY', 'WEEKLY', 'MONTHLY', 'YEARLY'),
          fc.constantFrom(
            'BYDAY',
            'BYMONTH',
            'BYMONTHDAY',
            'BYSETPOS',
            'BYWEEKNO',
            'BYYEARDAY',
            'INTERVAL',
            'COUNT',
            'UNTIL',
          ),
          fc.constantFrom('-1', '0', '5MO', '31', '366', '99', 'MO,TU', '20270101'),
        )
        .map(([f, by, value]) => `RRULE:FREQ=${f};${by}=${value}`),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 25 }), (pieces) => {
        const { events, issues } = readCalendar(pieces.join('\n'), REQUEST);
        for (const { start, end } of events)
          expect(start < REQUEST.to && end >= REQUEST.from && end >= start).toBe(true);
        for (const { line } of issues) expect(line).toBeGreaterThan(0);
      }),
      { numRuns: 500 },
    );
  });

  test('may have rules that never come true, or never end', () => {
    const rules = [
      'DAILY;BYMONTH=2;BYMONTHDAY=30',
      'DAILY;INTERVAL=7;BYDAY=MO',
      'YEARLY;BYMONTH=4;BYDAY=1MO;BYMONTHDAY=20',
      'WEEKLY;BYMONTH=13',
      'MONTHLY;BYMONTHDAY=31;BYMONTH=2',
      'DAILY;COUNT=99999999;BYHOUR=1,2,3,4,5,6;BYMINUTE=1,2,3,4,5',
    ];
    for (const rule of rules) {
      const { events } = read(event('UID:a', 'DTSTART;TZID=Europe/Berlin:19700106T100000', `RRULE:FREQ=${rule}`));
      expect(events.length, rule).toBeLessThan(1000);
    }
    expect(read(event('UID:a', 'DTSTART:19700106T100000Z', 'RRULE:FREQ=DAILY')).events).toHaveLength(31);
  });

  test('may hold 5,000 events that come back, and more are cut off with a word', () => {
    const many = (count: number) =>
      Array.from({ length: count }, (_, index) =>
        event(
          `UID:${index}`,
          'DTSTART;TZID=Europe/Berlin:20190107T090000',
          'DTEND;TZID=Europe/Berlin:20190107T093000',
          'RRULE:FREQ=YEARLY;BYMONTH=10;BYMONTHDAY=20',
          `SUMMARY:Meeting ${index}`,
        ),
      ).flat();
    const all = read(many(5000));
    expect([all.events.length, all.issues]).toEqual([5000, []]);
    const more = read(
      Array.from({ length: 5001 }, (_, index) => event(`UID:${index}`, 'DTSTART:20261020T100000Z')).flat(),
    );
    expect([more.events.length, more.issues.map(({ code }) => code)]).toEqual([5000, ['too_many']]);
    expect(readCalendar('x'.repeat(10_000_001), REQUEST).issues[0]?.code).toBe('too_large');
  });

  test('may name more zones than there are: those beyond 300 are named, and not looked up', () => {
    const zones = Array.from({ length: 310 }, (_, index) => `Zone/${index}`);
    const { events, issues } = read(
      [...zones, 'Asia/Tokyo'].flatMap((zone, i) => event(`UID:${i}`, `DTSTART;TZID=${zone}:20261020T100000`)),
    );
    expect(new Set(events.map(({ start }) => start))).toEqual(new Set([Date.UTC(2026, 9, 20, 8)]));
    expect(issues.every(({ code }) => code === 'unknown_zone')).toBe(true);
  });

  test('shows what clocks skip and what they show twice as the standard says', () => {
    const spring = { ...REQUEST, from: Date.UTC(2027, 2, 27), to: Date.UTC(2027, 2, 30) };
    const skipped = read(event('UID:a', 'DTSTART;TZID=Europe/Berlin:20270328T023000'), spring).events[0];
    expect(new Date(skipped?.start ?? 0).toISOString()).toBe('2027-03-28T01:30:00.000Z');
    const twice = read(event('UID:a', 'DTSTART;TZID=Europe/Berlin:20261025T023000')).events[0];
    expect(new Date(twice?.start ?? 0).toISOString()).toBe('2026-10-25T00:30:00.000Z');
  });
});
