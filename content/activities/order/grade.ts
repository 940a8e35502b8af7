import type { Graded } from '#content/activities/activity.ts';
import type { Order, OrderResponse } from '#content/activities/order/schema.ts';
import { longestRising } from '#content/activities/rising.ts';

/**
 * Items that need not move, the longest run in rising order, are right (`parts`); the score counts them beyond the
 * first. One item in the wrong place thus costs one step, however many others it pushes along; a reversed list earns
 * nothing.
 */
export function gradeOrder(activity: Order, response: OrderResponse): Graded {
  const rank = new Map(activity.items.map(({ id }, index) => [id, index]));
  const given = [...new Set(response.order)].flatMap((id) => rank.get(id) ?? []);
  const kept = new Set(longestRising(given));
  const steps = activity.items.length - 1;
  const score = Math.max(0, kept.size - 1) / steps;
  return {
    score,
    correct: score === 1,
    parts: Object.fromEntries(activity.items.map(({ id }, index) => [id, kept.has(index)])),
  };
}
