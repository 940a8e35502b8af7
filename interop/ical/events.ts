import ICAL from 'ical.js';
import type { CalendarEvent, CalendarRequest, Effort, Findings } from '#interop/ical/calendar.ts';
import type { Block } from '#interop/ical/lines.ts';
import { DAY, instantOf, type Moment, momentOf, momentsOf, SECOND } from '#interop/ical/moment.ts';
import { propertiesOf, propertyOf, Unreadable } from '#interop/ical/property.ts';
import { type Rule, readRule, wallsOf } from '#interop/ical/recurrence.ts';
import type { Zones } from '#interop/ical/zones.ts';

/** A VEVENT, read. */
export interface Entry {
  readonly uid: string;
  readonly title: string;
  readonly start: Moment;
  /** Milliseconds. */
  readonly length: number;
  readonly rule: Rule | undefined;
  readonly added: readonly Moment[];
  readonly excluded: readonly Moment[];
  /** Which happening this one takes the place of. */
  readonly replaces: Moment | undefined;
  /** And with it every happening after that one. */
  readonly onward: boolean;
  readonly cancelled: boolean;
  readonly sequence: number;
}

const LONGEST_TITLE = 300;

/** @throws Unreadable */
export function readEntry(block: Block, zones: Zones, findings: Findings): Entry {
  const begins = propertyOf(block, 'DTSTART');
  if (!begins) throw new Unreadable(block.line, 'The event has no DTSTART');
  const start = momentOf(begins, zones);
  const replaces = propertyOf(block, 'RECURRENCE-ID');
  const text = (name: string) => propertyOf(block, name)?.values[0] ?? '';
  const moments = (name: string) => propertiesOf(block, name).flatMap((property) => momentsOf(property, zones));
  return {
    uid: text('UID').slice(0, LONGEST_TITLE) || `line-${block.line}`,
    title: text('SUMMARY').replace(/\s+/g, ' ').trim().slice(0, LONGEST_TITLE),
    start,
    length: lengthOf(block, start, zones),
    rule: replaces ? undefined : ruleOf(block, zones, findings),
    added: moments('RDATE'),
    excluded: moments('EXDATE'),
    replaces: replaces && momentOf(replaces, zones),
    onward: block.lines.some(({ text }) => /^RECURRENCE-ID[^:]*;RANGE="?THISANDFUTURE/i.test(text)),
    cancelled: text('STATUS').toUpperCase() === 'CANCELLED',
    sequence: Number.parseInt(text('SEQUENCE'), 10) || 0,
  };
}

/** A rule that cannot be read is named; the event then happens once. */
function ruleOf(block: Block, zones: Zones, findings: Findings): Rule | undefined {
  try {
    const property = propertyOf(block, 'RRULE');
    return property && readRule(property, zones);
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error;
    findings.add('unknown_rule', error.line, error.message, 'Correct the RRULE; until then the event counts once.');
    return undefined;
  }
}

function lengthOf(block: Block, start: Moment, zones: Zones): number {
  const ends = propertyOf(block, 'DTEND');
  const end = ends && momentOf(ends, zones);
  const lasts = propertyOf(block, 'DURATION')?.raw.trim().toUpperCase();
  const usual = start.allDay ? DAY : 0;
  if (end) return Math.max(usual, start.allDay ? end.wall - start.wall : end.at - start.at);
  if (lasts === undefined || !/^\+?P[0-9WDTHMS]{1,30}$/.test(lasts)) return usual;
  return Math.max(usual, ICAL.Duration.fromString(lasts).toSeconds() * SECOND);
}

/** The happenings of one event: what comes back, less what was called off, plus what was moved. */
export function happenings(entries: readonly Entry[], request: CalendarRequest, effort: Effort): CalendarEvent[] {
  const changes = entries.filter(({ replaces }) => replaces !== undefined);
  const master = entries
    .filter(({ replaces }) => replaces === undefined)
    .reduce<Entry | undefined>((best, entry) => (best && best.sequence > entry.sequence ? best : entry), undefined);
  const gone = master ? [...master.excluded, ...changes.flatMap(({ replaces }) => replaces ?? [])] : [];
  const walls = master && !master.cancelled ? startsOf(master, gone, request, effort) : [];
  const onward = latest(changes.filter((entry) => entry.onward)).sort(byMoment);
  const own = walls.flatMap((wall) => (master ? happening(master, onward, wall) : []));
  const events = [
    ...own,
    ...latest(changes).flatMap((entry) =>
      entry.cancelled || master?.cancelled ? [] : eventOf(entry, entry.start.wall),
    ),
  ];
  return events.filter(({ start, end }) => start < request.to && Math.max(end, start + 1) > request.from);
}

/** One happening of a series, as the last change that holds from then on says it. */
function happening(master: Entry, onward: readonly Entry[], wall: number): CalendarEvent[] {
  const change = onward.findLast(({ replaces }) => replaces && wallIn(replaces, master) <= wall);
  if (!change?.replaces) return [eventOf(master, wall)];
  return change.cancelled ? [] : [eventOf(change, change.start.wall + wall - wallIn(change.replaces, master))];
}

/** What the clocks of a series show at a moment that may be named in another zone. */
function wallIn({ at, wall, allDay }: Moment, { start }: Entry): number {
  return allDay || start.allDay ? wall : at + start.offset(at);
}

function byMoment(a: Entry, b: Entry): number {
  return (a.replaces?.at ?? 0) - (b.replaces?.at ?? 0);
}

/** Of several changes to the same happening the last one counts. */
function latest(changes: readonly Entry[]): Entry[] {
  const byMoment = new Map<number, Entry>();
  for (const entry of changes) {
    const at = entry.replaces?.at ?? 0;
    if ((byMoment.get(at)?.sequence ?? 0) <= entry.sequence) byMoment.set(at, entry);
  }
  return [...byMoment.values()];
}

/** Begins as clocks show them. */
function startsOf(entry: Entry, gone: readonly Moment[], request: CalendarRequest, effort: Effort): number[] {
  const { start, rule, added, length } = entry;
  const span = { from: request.from - length - 2 * DAY, to: request.to + 2 * DAY };
  const back = rule ? wallsOf(rule, start, span, effort).filter((wall) => holds(rule, wall, entry)) : [];
  const more = added.map(({ at, wall, allDay }) => (allDay ? wall : at + start.offset(at)));
  const instants = new Set(gone.filter(({ allDay }) => !allDay).map(({ at }) => at));
  const days = new Set(gone.filter(({ allDay }) => allDay || start.allDay).map(({ wall }) => Math.floor(wall / DAY)));
  return [...new Set([start.wall, ...back, ...more])].filter(
    (wall) => !days.has(Math.floor(wall / DAY)) && !instants.has(instantOf(wall, start.offset)),
  );
}

function holds({ until }: Rule, wall: number, { start }: Entry): boolean {
  if (!until) return true;
  if (until.allDay || start.allDay) return Math.floor(wall / DAY) <= Math.floor(until.wall / DAY);
  return instantOf(wall, start.offset) <= until.at;
}

function eventOf({ uid, title, start, length }: Entry, wall: number): CalendarEvent {
  const at = instantOf(wall, start.offset);
  const end = start.allDay ? instantOf(wall + length, start.offset) : at + length;
  return { uid, title, start: at, end, allDay: start.allDay };
}
