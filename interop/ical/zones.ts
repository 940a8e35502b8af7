import ICAL from 'ical.js';
import type { CalendarRequest, Effort, Findings, Offset } from '#interop/ical/calendar.ts';
import type { Block } from '#interop/ical/lines.ts';
import { DAY, momentOf, momentsOf, SECOND } from '#interop/ical/moment.ts';
import { propertiesOf, propertyOf, Unreadable } from '#interop/ical/property.ts';
import { readRule, wallsOf } from '#interop/ical/recurrence.ts';
import { windowsZone } from '#interop/ical/windows-zones.ts';

/** The zones an event may name. */
export interface Zones {
  /** The reader's. */
  readonly own: Offset;
  /** The zone of this name; for none and for one that nobody knows the reader's own. */
  find(name: string | undefined, line: number): Offset;
}

/** Zones one calendar may name; no real one comes near, and each costs time to look up. */
const MOST_ZONES = 300;

interface Change {
  readonly at: number;
  readonly offset: number;
}

/** Zones by name: as the world knows them, as the calendar describes them, or as Windows calls them. */
export function zonesOf(blocks: readonly Block[], request: CalendarRequest, effort: Effort, findings: Findings): Zones {
  const own = request.findZone(request.zone) ?? (() => 0);
  const described = new Map<string, Block>();
  for (const block of blocks) {
    const name = block.lines.find(({ text }) => /^TZID[;:]/i.test(text))?.text.replace(/^[^:]*:/, '');
    if (block.name === 'VTIMEZONE' && name) described.set(name.trim(), block);
  }
  const known = new Map<string, Offset>();
  const find = (name: string, line: number): Offset => {
    const block = described.get(name);
    const world = () => worldly(name, request);
    const here = () => block && describedZone(block, request.to + 2 * DAY, effort, findings);
    // A short name such as EST means something else to everybody: there the calendar's own words come first.
    const found = name.includes('/') ? (world() ?? here()) : (here() ?? world() ?? request.findZone(windowsZone(name)));
    if (!found) {
      const mend = 'Add a VTIMEZONE or use a name such as Europe/Berlin; until then your own zone is used.';
      findings.add('unknown_zone', line, `Nobody knows the zone ${name.slice(0, 60)}`, mend);
    }
    return found ?? own;
  };
  return {
    own,
    find: (name, line) => {
      if (name === undefined) return own;
      const key = name.trim();
      const read = known.get(key);
      if (read) return read;
      const zone = known.size < MOST_ZONES ? find(key, line) : oneTooMany(line, own, findings);
      if (known.size < MOST_ZONES) known.set(key, zone);
      return zone;
    },
  };
}

function oneTooMany(line: number, own: Offset, findings: Findings): Offset {
  const mend = 'Export the calendar in parts; until then your own zone is used.';
  findings.add('unknown_zone', line, `The calendar names more than ${MOST_ZONES} zones`, mend);
  return own;
}

/** Some programs put their own name before that of the zone: `/example.org/Europe/Berlin`. */
function worldly(name: string, { findZone }: CalendarRequest): Offset | undefined {
  const path = name.replaceAll('"', '').split('/').filter(Boolean).slice(-3);
  for (let from = 0; from < path.length; from += 1) {
    const zone = findZone(path.slice(from).join('/'));
    if (zone) return zone;
  }
  return undefined;
}

/** A zone by the changes its VTIMEZONE lists until `until`; undefined when it cannot be read. */
function describedZone(block: Block, until: number, effort: Effort, findings: Findings): Offset | undefined {
  try {
    const changes = block.parts.flatMap((part) => changesOf(part, until, effort)).sort((a, b) => a.at - b.at);
    const [first] = block.parts;
    if (!first || changes.length === 0) return undefined;
    const before = offsetOf(first, 'TZOFFSETFROM');
    return (at) => lastBefore(changes, at)?.offset ?? before;
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error;
    findings.add('unknown_zone', error.line, error.message, 'Correct the VTIMEZONE.');
    return undefined;
  }
}

function lastBefore(changes: readonly Change[], at: number): Change | undefined {
  let [low, high] = [0, changes.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((changes[middle]?.at ?? 0) <= at) low = middle + 1;
    else high = middle;
  }
  return changes[low - 1];
}

/** When this half of a zone, summer or winter time, begins. */
function changesOf(part: Block, until: number, effort: Effort): Change[] {
  const [from, offset] = [offsetOf(part, 'TZOFFSETFROM'), offsetOf(part, 'TZOFFSETTO')];
  const zones: Zones = { own: () => from, find: () => () => from };
  const begins = propertyOf(part, 'DTSTART');
  if (!begins) throw new Unreadable(part.line, 'DTSTART is missing');
  const start = momentOf(begins, zones);
  const rule = propertyOf(part, 'RRULE');
  const times = propertiesOf(part, 'RDATE').flatMap((property) => momentsOf(property, zones));
  const walls = rule ? wallsOf(readRule(rule, zones), start, { from: start.wall, to: until }, effort) : [];
  return [start.wall, ...times.map(({ wall }) => wall), ...walls].map((wall) => ({ at: wall - from, offset }));
}

/** @throws Unreadable */
function offsetOf(part: Block, name: string): number {
  const property = propertyOf(part, name);
  if (!property || !/^[+-]\d{4}(\d\d)?$/.test(property.raw.trim()))
    throw new Unreadable(part.line, `${name} is missing`);
  return ICAL.UtcOffset.fromString(property.values[0] ?? '').toSeconds() * SECOND;
}
