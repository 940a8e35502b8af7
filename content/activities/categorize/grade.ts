import type { Graded } from '#content/activities/activity.ts';
import type { Categorize, CategorizeResponse } from '#content/activities/categorize/schema.ts';

/** The score is the share of items in their place; `parts` says it per item. */
export function gradeCategorize(activity: Categorize, response: CategorizeResponse): Graded {
  const placed = activity.items.filter(
    ({ id, category }) => Object.hasOwn(response.places, id) && response.places[id] === category,
  );
  return {
    score: placed.length / activity.items.length,
    correct: placed.length === activity.items.length,
    parts: Object.fromEntries(activity.items.map((item) => [item.id, placed.includes(item)])),
  };
}
