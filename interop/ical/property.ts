import ICAL from 'ical.js';
import type { Block, Line } from '#interop/ical/lines.ts';

/** One property of an event as it was written. */
export interface Property {
  readonly line: number;
  readonly zone: string | undefined;
  /** Dates as `2026-11-24`, times as `2026-11-24T10:00:00` with `Z` where they are UTC; a period by its beginning. */
  readonly values: readonly string[];
  /** As it stands after the colon. */
  readonly raw: string;
}

/** A property that nobody can read. */
export class Unreadable extends Error {
  override readonly name = 'Unreadable';
  readonly line: number;

  constructor(line: number, message: string) {
    super(message);
    this.line = line;
  }
}

/** More of a title is cut off before it is looked at. */
const LONGEST = 100_000;

/** All properties of this name. @throws Unreadable */
export function propertiesOf(block: Block, name: string): Property[] {
  return block.lines.filter(({ text }) => isNamed(text, name)).map(read);
}

/** The first property of this name. @throws Unreadable */
export function propertyOf(block: Block, name: string): Property | undefined {
  return propertiesOf(block, name)[0];
}

function isNamed(text: string, name: string): boolean {
  const after = text.charAt(name.length);
  return (after === ':' || after === ';') && text.slice(0, name.length).toUpperCase() === name;
}

function read({ number, text }: Line): Property {
  const line = text.slice(0, LONGEST);
  let parts: unknown[];
  try {
    parts = ICAL.parse.property(line);
  } catch {
    throw new Unreadable(number, `${text.split(/[;:]/)[0]} cannot be read`);
  }
  const { tzid } = parts[1] as { tzid?: unknown };
  const values = parts.slice(3).map(wordOf);
  return {
    line: number,
    zone: typeof tzid === 'string' ? tzid : undefined,
    values,
    raw: line.slice(line.indexOf(':') + 1),
  };
}

/** Periods are lists, and rules are objects that nobody asks for here. */
function wordOf(value: unknown): string {
  const first: unknown = Array.isArray(value) ? value[0] : value;
  return typeof first === 'string' || typeof first === 'number' ? String(first) : '';
}
