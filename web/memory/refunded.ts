import type { ModuleFacts } from '#core/planning/catalogue.ts';
import type { LearnerState } from '#core/sync/state.ts';

/** Lessons that a pretest showed to be known, and the seconds they would have taken. */
export function refunded(
  state: Pick<LearnerState, 'lessons'>,
  modules: readonly ModuleFacts[],
): { lessons: number; seconds: number } {
  const skipped = modules.filter(({ id }) => state.lessons[id]?.skipped);
  const seconds = skipped.flatMap(({ cards }) => cards).reduce((sum, card) => sum + card.seconds, 0);
  return { lessons: skipped.length, seconds };
}
