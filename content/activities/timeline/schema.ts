import * as v from 'valibot';
import { activityBase, Id } from '#content/activities/activity.ts';
import { Inlines } from '#content/module/text.ts';

/** One line of the axis, in the right order. */
export const Entry = v.object({
  id: Id,
  /** Date, time or period; empty when only the order counts. */
  when: Inlines,
  /** What happens; a given date may stand alone. */
  what: Inlines,
  /** Stands on the axis from the start. */
  given: v.boolean(),
});
export type Entry = v.InferOutput<typeof Entry>;

/** Events to be put between the given dates of an axis. */
export const Timeline = v.object({
  kind: v.literal('timeline'),
  ...activityBase,
  entries: v.pipe(
    v.array(Entry),
    v.maxLength(15),
    v.check((entries) => count(entries, true) >= 1 && count(entries, true) <= 6, 'Expected 1 to 6 given dates'),
    v.check((entries) => count(entries, false) >= 2 && count(entries, false) <= 9, 'Expected 2 to 9 events'),
  ),
});
export type Timeline = v.InferOutput<typeof Timeline>;

function count(entries: readonly Entry[], given: boolean): number {
  return entries.filter((entry) => entry.given === given).length;
}

/** Ids of events before the first given date, between each two, and after the last, each from first to last. */
export const TimelineResponse = v.object({
  gaps: v.pipe(v.array(v.pipe(v.array(v.string()), v.maxLength(9))), v.maxLength(7)),
});
export type TimelineResponse = v.InferOutput<typeof TimelineResponse>;
