import { seedOf } from '#core/math/seed.ts';
import type { RecommendRequest } from '#core/recommendation/parts.ts';
import type { LearnerState } from '#core/sync/state.ts';
import { language } from '../messages/language.svelte.ts';

/** What to suggest to this learner now, besides what the screen has `offered` already. The seed holds for one day of the calendar, so that suggestions do not jump. */
export function suggestionRequest(
  { settings, needs }: Pick<LearnerState, 'settings' | 'needs'>,
  learner: string,
  now: number,
  assignments: RecommendRequest['assignments'] = [],
  offered: RecommendRequest['offered'] = [],
): RecommendRequest {
  const { role, goal } = settings;
  return {
    now,
    seed: seedOf(learner, new Date(now).toDateString()),
    language: language(),
    needs,
    assignments,
    offered,
    ...(typeof role === 'string' && { role }),
    ...(typeof goal === 'string' && { goals: [goal] }),
  };
}
