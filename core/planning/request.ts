import type { PlanRequest } from '#core/planning/plan.ts';
import type { LearnerState } from '#core/sync/state.ts';

/** What one session is asked for. */
export type Wishes = Pick<PlanRequest, 'now' | 'minutes' | 'seed' | 'only' | 'lesson'>;

/** What to plan for: the wishes of a session with what settings and needs say. */
export function requestFor(
  wishes: Wishes,
  { role, goal }: LearnerState['settings'],
  needs: NonNullable<PlanRequest['needs']>,
  language: string,
): PlanRequest {
  return {
    ...wishes,
    needs,
    language,
    ...(typeof role === 'string' && { role }),
    ...(typeof goal === 'string' && { goals: [goal] }),
  };
}

/** The learner's usual minutes; five until they say otherwise. */
export function usualMinutes({ minutes }: LearnerState['settings']): number {
  return typeof minutes === 'number' && minutes >= 2 && minutes <= 15 ? minutes : 5;
}
