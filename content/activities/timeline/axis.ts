import type { Entry } from '#content/activities/timeline/schema.ts';
import { plainText } from '#content/module/plain.ts';

/** Where an event belongs: behind how many given dates, and in which turn there. */
export interface Spot {
  readonly gap: number;
  /** Neighbours with the same words for their time share a turn: their order does not count. */
  readonly turn: number;
}

/** The right spot of every event by id. */
export function spotsOf(entries: readonly Entry[]): ReadonlyMap<string, Spot> {
  const spots = new Map<string, Spot>();
  let gap = 0;
  for (const [index, entry] of entries.entries()) {
    if (entry.given) {
      gap += 1;
      continue;
    }
    const before = entries[index - 1];
    const together = before !== undefined && !before.given && sameTime(before, entry);
    const turn = together ? (spots.get(before.id)?.turn ?? index) : index;
    spots.set(entry.id, { gap, turn });
  }
  return spots;
}

function sameTime(one: Entry, other: Entry): boolean {
  const time = plainText(one.when);
  return time !== '' && time === plainText(other.when);
}
