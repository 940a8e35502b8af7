import type { Graded } from '#content/activities/activity.ts';
import type { Highlight, HighlightResponse } from '#content/activities/highlight/schema.ts';
import { tokensOf } from '#content/activities/highlight/tokens.ts';

/**
 * The score is the balance (F1) of how much was found and how much of what was marked is a problem, so that marking
 * everything earns little. One word of a problem finds it. `parts` says it per problem, and `false` per word that was
 * marked without being one.
 */
export function gradeHighlight(activity: Highlight, response: HighlightResponse): Graded {
  const tokens = tokensOf(activity).flat();
  const chosen = new Set(response.words);
  const marked = tokens.filter(({ id }) => id !== undefined && chosen.has(id));
  const hits = marked.filter(({ marks }) => marks.length > 0);
  const found = new Set(hits.flatMap(({ marks }) => marks));
  const problems = [...new Set(tokens.flatMap(({ marks }) => marks))];
  const precision = marked.length === 0 ? 0 : hits.length / marked.length;
  const recall = problems.length === 0 ? 0 : found.size / problems.length;
  const wrong = marked.flatMap(({ id, marks }) => (id !== undefined && marks.length === 0 ? [[id, false]] : []));
  return {
    score: precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall),
    correct: precision === 1 && recall === 1,
    parts: Object.fromEntries([...problems.map((id) => [id, found.has(id)]), ...wrong]),
  };
}
