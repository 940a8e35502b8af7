import type { Graded } from '#content/activities/activity.ts';
import { longestRising } from '#content/activities/rising.ts';
import { spotsOf } from '#content/activities/timeline/axis.ts';
import type { Timeline, TimelineResponse } from '#content/activities/timeline/schema.ts';

/**
 * The score is the share of events that could stay where they were put (`parts`): between the right dates, and there in
 * the longest run in the right order. The dates on the axis hold the events, so one in the wrong place costs itself and
 * none of the others it pushes along, and an event on the wrong side of a date is never right.
 */
export function gradeTimeline(activity: Timeline, response: TimelineResponse): Graded {
  const spots = spotsOf(activity.entries);
  const seen = new Set<string>();
  const kept = new Set<string>();
  for (const [gap, ids] of response.gaps.entries()) {
    const fresh = ids.filter((id) => !seen.has(id));
    for (const id of fresh) seen.add(id);
    for (const id of stay([...new Set(fresh)], gap, spots)) kept.add(id);
  }
  return {
    score: kept.size / spots.size,
    correct: kept.size === spots.size,
    parts: Object.fromEntries([...spots.keys()].map((id) => [id, kept.has(id)])),
  };
}

/** Those of the events put into a gap that belong there and need not move. */
function stay(ids: readonly string[], gap: number, spots: ReturnType<typeof spotsOf>): string[] {
  const here = ids.filter((id) => spots.get(id)?.gap === gap);
  const run = [...longestRising(here.map((id) => spots.get(id)?.turn ?? 0))];
  return here.filter((id) => {
    if (spots.get(id)?.turn !== run[0]) return false;
    run.shift();
    return true;
  });
}
