import type { Graded } from '#content/activities/activity.ts';
import type { Order, OrderResponse } from '#content/activities/order/schema.ts';

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

/** Longest rising subsequence; the first one found where several are as long. */
function longestRising(values: readonly number[]): readonly number[] {
  const runs: (readonly number[])[] = [];
  for (const [index, value] of values.entries()) {
    const before = runs.slice(0, index).filter((run) => (run.at(-1) ?? value) < value);
    runs.push([...longest(before), value]);
  }
  return longest(runs);
}

function longest(runs: readonly (readonly number[])[]): readonly number[] {
  return runs.reduce((best, run) => (run.length > best.length ? run : best), []);
}
