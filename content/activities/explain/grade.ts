import type { Graded } from '#content/activities/activity.ts';
import type { Explain, ExplainResponse } from '#content/activities/explain/schema.ts';

/** The share of criteria that the learner found in their own words, taken at their word; `parts` says it for each. */
export function gradeExplain(activity: Explain, response: ExplainResponse): Graded {
  const written = response.text.trim().length >= activity.min;
  const met = new Set(written ? response.met : []);
  const count = activity.criteria.filter(({ id }) => met.has(id)).length;
  return {
    score: count / activity.criteria.length,
    correct: count === activity.criteria.length,
    parts: Object.fromEntries(activity.criteria.map(({ id }) => [id, met.has(id)])),
    ...(written ? {} : { note: 'too-short' }),
  };
}
