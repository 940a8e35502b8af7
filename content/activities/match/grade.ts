import type { Graded } from '#content/activities/activity.ts';
import type { Match, MatchResponse } from '#content/activities/match/schema.ts';

/** The score is the share of pairs that were found; `parts` says it per pair. */
export function gradeMatch(activity: Match, response: MatchResponse): Graded {
  const found = activity.pairs.map(({ id }) => Object.hasOwn(response.pairs, id) && response.pairs[id] === id);
  const count = found.filter(Boolean).length;
  return {
    score: count / activity.pairs.length,
    correct: count === activity.pairs.length,
    parts: Object.fromEntries(activity.pairs.map(({ id }, index) => [id, found[index] === true])),
  };
}
