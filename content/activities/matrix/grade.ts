import type { Graded } from '#content/activities/activity.ts';
import type { Matrix, MatrixResponse } from '#content/activities/matrix/schema.ts';

/** The score is the share of rows in their column; `parts` says it per row. */
export function gradeMatrix(activity: Matrix, { ratings }: MatrixResponse): Graded {
  const right = activity.rows.filter(({ id, column }) => Object.hasOwn(ratings, id) && ratings[id] === column);
  return {
    score: right.length / activity.rows.length,
    correct: right.length === activity.rows.length,
    parts: Object.fromEntries(activity.rows.map((row) => [row.id, right.includes(row)])),
  };
}
