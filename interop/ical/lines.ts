import type { Findings } from '#interop/ical/calendar.ts';

export interface Line {
  /** From 1: where it begins. */
  readonly number: number;
  readonly text: string;
}

/** The lines of one VEVENT or VTIMEZONE. What lies within it, such as the halves of a zone, are parts. */
export interface Block {
  readonly name: string;
  readonly line: number;
  readonly lines: Line[];
  readonly parts: Block[];
}

const BEGIN = /^BEGIN:([A-Z-]+)\s*$/i;
const END = /^END:([A-Z-]+)\s*$/i;
const PROPERTY = /^[A-Za-z0-9-]+[;:]/;

/** Puts folded lines together again. */
function unfold(text: string): Line[] {
  const lines: { number: number; pieces: string[] }[] = [];
  for (const [index, raw] of text.split(/\r\n|\n|\r/).entries()) {
    const last = lines.at(-1);
    if (last && /^[ \t]/.test(raw)) last.pieces.push(raw.slice(1));
    else if (raw.trim() !== '') lines.push({ number: index + 1, pieces: [raw] });
  }
  return lines.map(({ number, pieces }) => ({ number, text: pieces.join('') }));
}

/** The events and zones of a calendar. Lines that are none and blocks that never end are named and left out. */
export function blocksOf(text: string, findings: Findings): Block[] {
  if (!/^\ufeff?BEGIN:VCALENDAR[ \t]*\r?$/im.test(text)) {
    findings.add('no_calendar', 1, 'There is no BEGIN:VCALENDAR', 'Choose an iCalendar (.ics) file.');
    return [];
  }
  const blocks: Block[] = [];
  let open: Block[] = [];
  for (const line of unfold(text.replace(/^\ufeff/, ''))) {
    const begins = BEGIN.exec(line.text)?.[1]?.toUpperCase();
    const ends = END.exec(line.text)?.[1]?.toUpperCase();
    if (begins === 'VCALENDAR' || begins === 'VEVENT' || begins === 'VTIMEZONE') {
      if (open[0]) unfinished(open[0], findings);
      open = begins === 'VCALENDAR' ? [] : [blockAt(begins, line)];
    } else if (begins !== undefined && open[0]) open.push(blockAt(begins, line));
    else if (ends !== undefined && open[0]) open = close(open, ends, blocks, findings);
    else if (!PROPERTY.test(line.text)) broken(line, findings);
    else open.at(-1)?.lines.push(line);
  }
  if (open[0]) unfinished(open[0], findings);
  return blocks;
}

function blockAt(name: string, { number }: Line): Block {
  return { name, line: number, lines: [], parts: [] };
}

/** What remains open after `END:ends`. */
function close(open: Block[], ends: string, blocks: Block[], findings: Findings): Block[] {
  const [first] = open;
  const last = open.at(-1);
  if (!first || last?.name !== ends) {
    if (first) unfinished(first, findings);
    return [];
  }
  const rest = open.slice(0, -1);
  (rest.at(-1)?.parts ?? blocks).push(last);
  return rest;
}

function unfinished({ name, line }: Block, findings: Findings): void {
  findings.add('broken_event', line, `${name} has no proper end`, `Close it with END:${name}.`);
}

function broken({ number }: Line, findings: Findings): void {
  findings.add('broken_line', number, 'This line is no property', 'Write NAME:value, or begin with a space to go on.');
}
