import type { Belief } from '#core/mastery/belief.ts';
import { type Difficulties, difficultyOf, NO_DIFFICULTIES } from '#core/mastery/level.ts';
import { advance, newTracker, see, seenOf } from '#core/mastery/tracker.ts';
import { remembers } from '#core/memory/grade.ts';
import type { Catalogue } from '#core/planning/catalogue.ts';
import { type Library, libraryOf } from '#core/planning/library.ts';
import { cardName } from '#core/planning/progress.ts';
import { record } from '#core/sync/draft.ts';
import type { LoggedEvent } from '#core/sync/event.ts';
import { counting } from '#core/sync/fold.ts';
import { ordered } from '#core/sync/order.ts';

/** Learners whose answers an activity needs before its difficulty is published: nobody is told from it. */
const FEWEST_LEARNERS = 5;

/**
 * Difficulties of activities from the logs of many learners, one after the other: what the server publishes to devices.
 * Only the first answer of a learner at an activity counts, before learning it hides how hard it is.
 */
export function learnDifficulties(logs: Iterable<readonly LoggedEvent[]>, catalogue: Catalogue): Difficulties {
  const library = libraryOf(catalogue);
  const known = new Map<string, { belief: Belief; learners: number }>();
  for (const log of logs) learnFrom(log, library, known);
  const published = record<Belief>();
  for (const [name, { belief, learners }] of known) if (learners >= FEWEST_LEARNERS) published[name] = belief;
  return published;
}

function learnFrom(
  log: readonly LoggedEvent[],
  library: Library,
  known: Map<string, { belief: Belief; learners: number }>,
): void {
  const tracker = newTracker();
  const asked = new Set<string>();
  for (const event of counting(ordered(log))) {
    const module = event.kind === 'attempt' ? library.modules.get(event.module) : undefined;
    if (event.kind !== 'attempt' || !module || !remembers(event, event.verdict)) {
      if (event.kind === 'lesson') advance(tracker, event, library, NO_DIFFICULTIES);
      continue;
    }
    const name = cardName(event.module, event.activity);
    const { belief, learners } = known.get(name) ?? {
      belief: difficultyOf(module, event.activity, event.cardKind, NO_DIFFICULTIES),
      learners: 0,
    };
    const after = see(tracker, seenOf(tracker, event, event.verdict, { module, difficulty: belief }));
    if (!asked.has(name)) known.set(name, { belief: after, learners: learners + 1 });
    asked.add(name);
  }
}
