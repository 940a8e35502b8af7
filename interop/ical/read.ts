import {
  type CalendarEvent,
  type CalendarIssue,
  type CalendarRequest,
  Effort,
  Findings,
  MOST_EVENTS,
  MOST_TEXT,
} from '#interop/ical/calendar.ts';
import { type Entry, happenings, readEntry } from '#interop/ical/events.ts';
import { type Block, blocksOf } from '#interop/ical/lines.ts';
import { Unreadable } from '#interop/ical/property.ts';
import { type Zones, zonesOf } from '#interop/ical/zones.ts';

/** Steps that all rules of one calendar may take together. */
const MOST_STEPS = 150_000;

/**
 * The events of an iCalendar text (RFC 5545) that touch the time asked for, in order, with recurrences, exceptions and
 * zones resolved. Never throws: what cannot be read is named among the issues, and everything else is read.
 */
export function readCalendar(
  text: string,
  request: CalendarRequest,
): { readonly events: CalendarEvent[]; readonly issues: readonly CalendarIssue[] } {
  const findings = new Findings();
  if (text.length > MOST_TEXT) {
    findings.add('too_large', 1, 'The calendar has more than 10 million characters', 'Export a shorter time.');
    return { events: [], issues: findings.list };
  }
  const effort = new Effort(MOST_STEPS);
  const blocks = blocksOf(text, findings);
  const zones = zonesOf(blocks, request, effort, findings);
  const entries = entriesOf(
    blocks.filter((block) => block.name === 'VEVENT' && concerns(block, request)),
    zones,
    findings,
  );
  const events = [...entries.values()].flatMap((group) => happenings(group, request, effort));
  if (!effort.spend()) tooMany(findings, 'The rules of this calendar repeat too much');
  if (events.length > MOST_EVENTS) tooMany(findings, `There are more than ${MOST_EVENTS} events`);
  return { events: events.sort(inOrder).slice(0, MOST_EVENTS), issues: findings.list };
}

function tooMany(findings: Findings, what: string): void {
  findings.add('too_many', 1, what, 'Later events were left out. Ask for a shorter time or a smaller calendar.');
}

function inOrder(a: CalendarEvent, b: CalendarEvent): number {
  return a.start - b.start || (a.uid < b.uid ? -1 : a.uid > b.uid ? 1 : 0);
}

/** By uid: an event and the changes to single happenings of it. */
function entriesOf(blocks: readonly Block[], zones: Zones, findings: Findings): Map<string, Entry[]> {
  const entries = new Map<string, Entry[]>();
  for (const block of blocks) {
    try {
      const entry = readEntry(block, zones, findings);
      const group = entries.get(entry.uid);
      if (group) group.push(entry);
      else entries.set(entry.uid, [entry]);
    } catch (error) {
      if (!(error instanceof Unreadable)) throw error;
      findings.add('broken_event', error.line, error.message, 'Correct the event; the others were read.');
    }
  }
  return entries;
}

const DAY = 86_400_000;

/** Passes over, by its dates alone, what happens once and long ago or far ahead: most of an old calendar. */
function concerns({ lines }: Block, { from, to }: CalendarRequest): boolean {
  let [first, last] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const { text } of lines) {
    if (/^(RRULE|RDATE|RECURRENCE-ID|DURATION)[;:]/i.test(text)) return true;
    const date = /^DT(?:START|END)[^:]*:(\d{4})(\d\d)(\d\d)/i.exec(text);
    if (!date) continue;
    const day = Date.UTC(Number(date[1]), Number(date[2]) - 1, Number(date[3]));
    first = Math.min(first, day);
    last = Math.max(last, day);
  }
  return first === Number.POSITIVE_INFINITY || (first < to + 2 * DAY && last > from - 3 * DAY);
}
