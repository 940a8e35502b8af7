import type { Offset } from '#interop/ical/calendar.ts';
import { printZone } from '#interop/ical/print-zone.ts';
import { printLine, stampOf, textOf, wallOf } from '#interop/ical/printing.ts';

/** One event of a calendar of ours. */
export interface PrintedEvent {
  /** The same event has the same one whenever the calendar is made. */
  readonly uid: string;
  /** Milliseconds UTC. */
  readonly start: number;
  readonly minutes: number;
  readonly title: string;
  readonly text: string;
  readonly link: string;
  /** Rings when it begins. */
  readonly alarm: boolean;
}

export interface PrintedCalendar {
  readonly name: string;
  /** IANA name of the zone whose clocks the events follow. */
  readonly zone: string;
  readonly offset: Offset;
  readonly events: readonly PrintedEvent[];
  /** When this was made. */
  readonly now: number;
}

/**
 * A calendar as iCalendar text (RFC 5545). Events have wall times in a named zone, which is described along: programs
 * take times without one for UTC or for the zone of the account, and then show them at the wrong hour.
 */
export function printCalendar(calendar: PrintedCalendar): string {
  const lines = [
    ...['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//Morsel//Morsel//EN', 'CALSCALE:GREGORIAN', 'METHOD:PUBLISH'],
    ...[`NAME:${textOf(calendar.name)}`, `X-WR-CALNAME:${textOf(calendar.name)}`, `X-WR-TIMEZONE:${calendar.zone}`],
    ...['REFRESH-INTERVAL;VALUE=DURATION:PT4H', 'X-PUBLISHED-TTL:PT4H'],
    ...zoneLines(calendar),
    ...calendar.events.flatMap((event) => eventLines(event, calendar)),
    'END:VCALENDAR',
  ];
  return lines.map(printLine).join('');
}

function zoneLines({ zone, offset, events, now }: PrintedCalendar): string[] {
  const starts = [now, ...events.map(({ start }) => start)];
  return printZone(zone, offset, Math.min(...starts), Math.max(...starts));
}

function eventLines(
  { uid, start, minutes, title, text, link, alarm }: PrintedEvent,
  { zone, offset, now }: PrintedCalendar,
): string[] {
  return [
    ...['BEGIN:VEVENT', `UID:${uid}`, `DTSTAMP:${stampOf(now)}`],
    ...[`DTSTART;TZID=${zone}:${wallOf(start + offset(start))}`, `DURATION:PT${minutes}M`],
    ...[`SUMMARY:${textOf(title)}`, `DESCRIPTION:${textOf(`${text}\n${link}`)}`, `URL:${link}`],
    // It is a wish, not an engagement: others see the person as free.
    ...['TRANSP:TRANSPARENT', 'CLASS:PRIVATE'],
    ...(alarm ? ['BEGIN:VALARM', 'ACTION:DISPLAY', `DESCRIPTION:${textOf(title)}`, 'TRIGGER:PT0S', 'END:VALARM'] : []),
    'END:VEVENT',
  ];
}
