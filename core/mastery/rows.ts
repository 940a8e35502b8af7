import type { StackRow } from '#core/mastery/fit-stack.ts';
import { type Difficulties, difficultyOf, NO_DIFFICULTIES } from '#core/mastery/level.ts';
import { features } from '#core/mastery/stack.ts';
import { advance, learnerAt, NO_TALLY, newTracker, resultOf, skillAt } from '#core/mastery/tracker.ts';
import { DEFAULT_WEIGHTS, retrievability, update } from '#core/memory/fsrs.ts';
import { grade, remembers } from '#core/memory/grade.ts';
import type { MemoryState, Weights } from '#core/memory/memory.ts';
import type { Catalogue } from '#core/planning/catalogue.ts';
import { libraryOf } from '#core/planning/library.ts';
import type { LoggedEvent } from '#core/sync/event.ts';
import { counting } from '#core/sync/fold.ts';
import { ordered } from '#core/sync/order.ts';

/**
 * What fitting the stack needs of one learner's log: each answer at something remembered, outside of its lesson, with
 * the features as they were just before it. No learner can be told from the rows of many.
 */
export function stackRows(
  log: readonly LoggedEvent[],
  catalogue: Catalogue,
  difficulties: Difficulties = NO_DIFFICULTIES,
  weights: Weights = DEFAULT_WEIGHTS,
): StackRow[] {
  const library = libraryOf(catalogue);
  const tracker = newTracker();
  const memories = new Map<string, MemoryState>();
  const rows: StackRow[] = [];
  for (const event of counting(ordered(log))) {
    const module = event.kind === 'attempt' ? library.modules.get(event.module) : undefined;
    if (event.kind === 'attempt' && module && remembers(event, event.verdict)) {
      const { effectiveAt: at, key, verdict } = event;
      const memory = memories.get(key);
      if (memory && event.purpose !== 'lesson') {
        const evidence = {
          recall: retrievability(memory, at, weights),
          learner: learnerAt(tracker.learner, at),
          skill: skillAt(tracker.skills.get(module.skill), at),
          difficulty: difficultyOf(module, event.activity, event.cardKind, difficulties),
          item: tracker.keys.get(key) ?? NO_TALLY,
        };
        rows.push({ features: features(evidence), correct: resultOf(event, verdict) >= 0.5 });
      }
      memories.set(key, update(memory, grade(event, verdict), at, weights));
    }
    advance(tracker, event, library, difficulties);
  }
  return rows;
}
