import type { Graded } from '#content/activities/activity.ts';
import { placeOf } from '#content/activities/estimate/scale.ts';
import type { Estimate, EstimateResponse } from '#content/activities/estimate/schema.ts';

/** Share of the scale beyond the range of full credit at which nothing is left of it. */
const REACH = 0.25;
/** What is nearly in the range is still not in it. */
const MOST = 0.95;

/** Full credit within the author's range; beyond it the credit falls evenly with the distance on the scale. */
export function gradeEstimate(activity: Estimate, { estimate: value }: EstimateResponse): Graded {
  const note = value < activity.answer ? 'low' : 'high';
  const [from, to] = rangeOf(activity);
  const slack = 1e-9 * Math.max(1e-3, Math.abs(activity.answer));
  if (value >= from - slack && value <= to + slack) return { score: 1, correct: true, parts: {} };
  const edge = value < from ? from : to;
  const off = Math.abs(placeOf(activity, value) - placeOf(activity, edge));
  const beyond = value < activity.min || value > activity.max;
  const score = beyond ? 0 : Math.min(MOST, Math.max(0, 1 - off / REACH));
  return { score: Math.round(score * 100) / 100, correct: false, parts: {}, note };
}

/** From where to where an estimate earns full credit. */
export function rangeOf({ answer, within, log }: Pick<Estimate, 'answer' | 'within' | 'log'>): [number, number] {
  return log ? [answer / within, answer * within] : [answer - within, answer + within];
}
