import type { Graded } from '#content/activities/activity.ts';
import type { TrueFalse, TrueFalseResponse } from '#content/activities/true-false/schema.ts';

/** Right or wrong; nothing in between. */
export function gradeTrueFalse(activity: TrueFalse, response: TrueFalseResponse): Graded {
  const correct = response.value === activity.answer;
  return { score: correct ? 1 : 0, correct, parts: {} };
}
