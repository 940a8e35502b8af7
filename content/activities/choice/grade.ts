import type { Graded } from '#content/activities/activity.ts';
import type { Choice, ChoiceResponse } from '#content/activities/choice/schema.ts';

/**
 * Each right option earns its share and each wrong pick costs one, never below zero, so that ticking everything earns
 * nothing. `parts` says per option whether the decision to tick it or not was right.
 */
export function gradeChoice(activity: Choice, response: ChoiceResponse): Graded {
  const chosen = new Set(response.chosen);
  const right = activity.options.filter((option) => option.right);
  const hits = right.filter((option) => chosen.has(option.id)).length;
  const misses = chosen.size - hits;
  return {
    score: right.length === 0 ? 0 : Math.max(0, hits - misses) / right.length,
    correct: hits === right.length && misses === 0,
    parts: Object.fromEntries(activity.options.map(({ id, right }) => [id, right === chosen.has(id)])),
  };
}
