import { nextLook, type ReminderFacts } from '#core/habit/reminder.ts';
import type { Offset } from '#core/habit/wall-instant.ts';
import type { Job } from '#server/ports/queue/queue.ts';

/** Looks whether to remind. */
export const LOOK_JOB = 'reminder';

/**
 * The next look at a learner. Learner, day and moment are its key: however often it is planned, the queue does it once,
 * and what is planned for another moment of the same day finds that day marked or no longer due.
 */
export function lookJob(learner: string, facts: ReminderFacts, after: number, offset: Offset): Job | undefined {
  const next = nextLook(facts, after, offset);
  if (!next) return undefined;
  const key = `${reminderKey(learner, next.day)}+${next.at}`;
  return { kind: LOOK_JOB, key, payload: { learner, ...next }, runAt: next.at };
}

/** Names a reminder: of one learner on one day there is one. */
export function reminderKey(learner: string, day: number): string {
  return `${learner}+${day}`;
}
