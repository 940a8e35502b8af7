import { grade, remembers } from '#core/memory/grade.ts';
import { guessRate } from '#core/memory/guess.ts';
import { firstMeeting } from '#core/memory/learn.ts';
import type { Grade } from '#core/memory/memory.ts';
import type { LoggedEvent } from '#core/sync/event.ts';
import { ordered } from '#core/sync/order.ts';

/** One answer to one key, as far as memory learns from it. */
export interface Recalled {
  readonly at: number;
  readonly grade: Grade;
  readonly right: boolean;
  /** Chance of being right without knowing. */
  readonly guess: number;
}

/** The answers to one key in order. */
export type History = readonly Recalled[];

/** The answers that memory learned from, one history a key, from a log in any order. Undone attempts are left out. */
export function histories(log: readonly LoggedEvent[]): History[] {
  const undone = new Set(log.flatMap((event) => (event.kind === 'undo' ? event.attempt : [])));
  const byKey = new Map<string, Recalled[]>();
  for (const event of ordered(log)) {
    if (event.kind !== 'attempt' || undone.has(event.id) || !remembers(event, event.verdict)) continue;
    const { verdict, key, effectiveAt: at, cardKind } = event;
    const recalled = { at, grade: grade(event, verdict), right: verdict.correct, guess: guessRate(cardKind) };
    const known = byKey.get(key) ?? [];
    const [first] = known;
    const begins = first && firstMeeting({ reps: known.length, lastAt: first.at }, event, at);
    byKey.set(key, begins ? [recalled] : [...known, recalled]);
  }
  return [...byKey.keys()].sort().map((key) => byKey.get(key) ?? []);
}
