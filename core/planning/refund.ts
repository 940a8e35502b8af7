import type { ModuleFacts } from '#core/planning/catalogue.ts';
import { lessonOf } from '#core/planning/learned.ts';
import { deviceOf, lessonFacts } from '#core/planning/lesson-facts.ts';
import type { LearnerState } from '#core/sync/state.ts';

const ANY_DEVICE = { device: deviceOf(undefined) };

/**
 * Seconds that a passed pretest gives back: what the module's cards would have taken, but for those that the pretest
 * asked and those done before.
 */
export function secondsBack(module: ModuleFacts, state: Pick<LearnerState, 'lessons'>): number {
  const { cards, pretest } = lessonFacts(ANY_DEVICE, module);
  const spent = new Set([...pretest.map(({ id }) => id), ...(lessonOf(state, module.id)?.cards ?? [])]);
  return cards.filter(({ id }) => !spent.has(id)).reduce((sum, { seconds }) => sum + seconds, 0);
}

/** How many of these modules a pretest showed to be known, and the seconds which that gave back. */
export function refunded(
  state: Pick<LearnerState, 'lessons'>,
  modules: readonly ModuleFacts[],
): { readonly lessons: number; readonly seconds: number } {
  const skipped = modules.filter(({ id }) => lessonOf(state, id)?.skipped);
  return { lessons: skipped.length, seconds: skipped.reduce((sum, module) => sum + secondsBack(module, state), 0) };
}
