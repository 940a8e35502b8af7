import type { Graded } from '#content/activities/activity.ts';
import { readNumber } from '#content/activities/numeric/number.ts';
import type { Numeric, NumericResponse } from '#content/activities/numeric/schema.ts';

/** Share of the answer within which a wrong number is called close. */
const CLOSE = 0.1;

/**
 * Right when a way to read the number lies within the tolerance. `note` is `not-a-number` when there is none to read
 * and `close` when a wrong one is at most 10 % off.
 */
export function gradeNumeric(activity: Numeric, response: NumericResponse): Graded {
  const typed = readNumber(response.text);
  if (typed === undefined) return { score: 0, correct: false, parts: {}, note: 'not-a-number' };
  const share = typed.percent && activity.unit !== '%';
  const values = share ? [...typed.values, ...typed.values.map((value) => value / 100)] : typed.values;
  const off = Math.min(...values.map((value) => Math.abs(value - activity.answer)));
  // What binary fractions cannot hold: 0.1 + 0.2 lies within 0 of 0.3.
  const slack = 1e-9 * Math.max(1e-3, Math.abs(activity.answer));
  if (off <= activity.tolerance + slack) return { score: 1, correct: true, parts: {} };
  const close = off <= CLOSE * Math.abs(activity.answer);
  return { score: 0, correct: false, parts: {}, ...(close ? { note: 'close' } : {}) };
}
