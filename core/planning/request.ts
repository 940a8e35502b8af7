import type { PlanRequest } from '#core/planning/plan.ts';
import type { LearnerState } from '#core/sync/state.ts';

/** What one session is asked for. */
export type Wishes = Pick<PlanRequest, 'now' | 'minutes' | 'seed' | 'only' | 'lesson'>;

/** What to plan for: the wishes of a session with what settings, needs and the organization ask. */
export function requestFor(
  wishes: Wishes,
  { role, goal }: LearnerState['settings'],
  asked: Pick<PlanRequest, 'needs' | 'assignments'>,
  language: string,
): PlanRequest {
  return {
    ...wishes,
    ...asked,
    language,
    ...(typeof role === 'string' && { role }),
    ...(typeof goal === 'string' && { goals: [goal] }),
  };
}

/** The learner's usual minutes; five until they say otherwise. */
export function usualMinutes({ minutes }: LearnerState['settings']): number {
  return typeof minutes === 'number' && minutes >= 2 && minutes <= 15 ? minutes : 5;
}
