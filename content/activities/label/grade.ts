import type { Graded } from '#content/activities/activity.ts';
import type { Label, LabelResponse } from '#content/activities/label/schema.ts';

/** The score is the share of points with their own label; `parts` says it per point. */
export function gradeLabel(activity: Label, { labels }: LabelResponse): Graded {
  const found = activity.points.map(({ id }) => Object.hasOwn(labels, id) && labels[id] === id);
  const count = found.filter(Boolean).length;
  return {
    score: count / activity.points.length,
    correct: count === activity.points.length,
    parts: Object.fromEntries(activity.points.map(({ id }, index) => [id, found[index] === true])),
  };
}
