import type { ModuleFacts } from '#core/planning/catalogue.ts';
import { minutesLeft } from '#core/planning/minutes-left.ts';
import type { LearnerState } from '#core/sync/state.ts';

/** How far a learner is with the lesson of a module. A lesson skipped after its pretest counts as done. */
export function lessonOf(state: LearnerState, module: string): 'new' | 'begun' | 'done' {
  const lesson = state.lessons[module];
  if (!lesson) return 'new';
  return lesson.finishedAt !== undefined || lesson.skipped ? 'done' : 'begun';
}

/** Minutes to offer a module for: what its author says, or what is left of it once it is begun. */
export function minutesFor(state: LearnerState, entry: ModuleFacts & { readonly minutes: number }): number {
  return lessonOf(state, entry.id) === 'begun' ? minutesLeft(state, entry) : entry.minutes;
}
