import { wallDate } from '#core/habit/local-day.ts';

const MOST_OCTETS = 75;

/** A content line with its end, folded so that no part has more than 75 octets and no character is cut. */
export function printLine(line: string): string {
  const parts: string[] = [];
  let [part, octets] = ['', 0];
  for (const character of line) {
    const size = octetsOf(character);
    if (octets + size > MOST_OCTETS) {
      parts.push(part);
      [part, octets] = ['', 1];
    }
    part += character;
    octets += size;
  }
  return `${[...parts, part].join('\r\n ')}\r\n`;
}

/** Octets of one character in UTF-8. */
function octetsOf(character: string): number {
  const code = character.codePointAt(0) ?? 0;
  if (code < 0x80) return 1;
  if (code < 0x800) return 2;
  return code < 0x10000 ? 3 : 4;
}

/** Text as a value: what would end it or begin something else is escaped, other control characters are left out. */
export function textOf(text: string): string {
  return text
    .replace(/\r\n?/g, '\n')
    .replace(/\p{Cc}/gu, (character) => (character === '\n' || character === '\t' ? character : ''))
    .replace(/[\\;,]/g, '\\$&')
    .replaceAll('\n', '\\n');
}

/** `20261102T080000`: milliseconds on a wall clock, counted as if it were that of UTC. */
export function wallOf(wall: number): string {
  const days = Math.floor(wall / 86_400_000);
  const seconds = Math.floor((wall - days * 86_400_000) / 1000);
  const time = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60].map(two).join('');
  return `${dateOf(days)}T${time}`;
}

/** `20261102T070000Z`: an instant. */
export function stampOf(at: number): string {
  return `${wallOf(at)}Z`;
}

function dateOf(days: number): string {
  const { year, month, day } = wallDate(days);
  return `${String(year).padStart(4, '0')}${two(month)}${two(day)}`;
}

export function two(number: number): string {
  return String(number).padStart(2, '0');
}
