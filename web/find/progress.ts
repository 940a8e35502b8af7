import type { LearnerState } from '#core/sync/state.ts';

/** How far a learner is with the lesson of a module. A lesson skipped after its pretest counts as done. */
export function lessonOf(state: LearnerState, module: string): 'new' | 'begun' | 'done' {
  const lesson = state.lessons[module];
  if (!lesson) return 'new';
  return lesson.finishedAt !== undefined || lesson.skipped ? 'done' : 'begun';
}
