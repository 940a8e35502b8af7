import type { Offset } from '#interop/ical/calendar.ts';
import { two, wallOf } from '#interop/ical/printing.ts';

const DAY = 86_400_000;

/** A VTIMEZONE that is right from `from` to `to`: what the clocks show at first, and each change of them. */
export function printZone(zone: string, offset: Offset, from: number, to: number): string[] {
  const first = offset(from - DAY);
  const changes = changesOf(offset, from - DAY, to + DAY);
  return [
    ...['BEGIN:VTIMEZONE', `TZID:${zone}`],
    ...observance('STANDARD', '19700101T000000', first, first),
    ...changes.flatMap(({ at, before, after }) =>
      observance(after > before ? 'DAYLIGHT' : 'STANDARD', wallOf(at + before), before, after),
    ),
    'END:VTIMEZONE',
  ];
}

function observance(kind: 'STANDARD' | 'DAYLIGHT', start: string, before: number, after: number): string[] {
  const offsets = [`TZOFFSETFROM:${printOffset(before)}`, `TZOFFSETTO:${printOffset(after)}`];
  return [`BEGIN:${kind}`, `DTSTART:${start}`, ...offsets, `END:${kind}`];
}

interface Change {
  readonly at: number;
  readonly before: number;
  readonly after: number;
}

/** The changes of the clocks between two instants, found by halving; none is shorter than a day. */
function changesOf(offset: Offset, from: number, to: number): Change[] {
  const changes: Change[] = [];
  for (let start = from; start < to; start += DAY) {
    let [low, high] = [start, start + DAY];
    const [before, after] = [offset(low), offset(high)];
    if (before === after) continue;
    while (high - low > 1) {
      const middle = Math.floor((low + high) / 2);
      if (offset(middle) === before) low = middle;
      else high = middle;
    }
    changes.push({ at: high, before, after });
  }
  return changes;
}

/** `+0100`, with seconds only where there are some. */
function printOffset(offset: number): string {
  const seconds = Math.abs(offset) / 1000;
  const [hours, minutes, rest] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60];
  return `${offset < 0 ? '-' : '+'}${two(hours)}${two(minutes)}${rest > 0 ? two(rest) : ''}`;
}
