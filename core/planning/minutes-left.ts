import type { ModuleFacts } from '#core/planning/catalogue.ts';
import { lessonOf } from '#core/planning/learned.ts';
import { cardTime } from '#core/planning/pace.ts';
import type { LearnerState } from '#core/sync/state.ts';

const LEAST_MINUTES = 0.5;

/** What the cards of a module that were not done yet take this person. */
export function minutesLeft(state: Pick<LearnerState, 'lessons' | 'pace'>, module: ModuleFacts): number {
  const done = lessonOf(state, module.id)?.cards ?? [];
  const open = module.cards.filter(({ id }) => !done.includes(id));
  const seconds = open.reduce((sum, { kind, seconds: usual }) => sum + cardTime(kind, usual, state.pace).mean, 0);
  return Math.max(seconds / 60, LEAST_MINUTES);
}
