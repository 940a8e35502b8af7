import type { ModuleEntry } from '#contract/library.ts';
import { retrievability } from '#core/memory/fsrs.ts';
import type { Weights } from '#core/memory/memory.ts';
import type { LearnerState } from '#core/sync/state.ts';

/** Of the module's ideas: how many there are, how many were met, and how many are expected to be recalled at `at`. */
export function knownOf(
  entry: ModuleEntry,
  state: LearnerState,
  at: number,
  weights?: Weights,
): { total: number; seen: number; expected: number } {
  const keys = new Set(entry.cards.flatMap(({ key }) => key ?? []));
  let seen = 0;
  let expected = 0;
  for (const key of keys) {
    const memory = state.memories[key];
    if (!memory) continue;
    seen += 1;
    expected += retrievability(memory, at, weights);
  }
  return { total: keys.size, seen, expected };
}
