import { gradeActivity } from '#content/activities/kinds.ts';
import type { AttemptEvent, Verdict } from '#core/sync/event.ts';
import type { FindActivities } from '#server/features/library/known-activity.ts';

/** Why an attempt counts for nothing. The event is authentic all the same and is kept. */
export type VoidReason = 'unknown-module' | 'unknown-activity' | 'other-key' | 'not-a-response';

/** Grades an attempt by the content it answered. The device's own grade is a preview made by the same code. */
export async function judge(attempt: AttemptEvent, findActivities: FindActivities): Promise<Verdict> {
  const activities = await findActivities(attempt.module, attempt.version);
  if (!activities) return nothing('unknown-module');
  const known = activities.get(attempt.activity);
  if (!known) return nothing('unknown-activity');
  if (known.key !== attempt.key) return nothing('other-key');
  const graded = gradeActivity(known.activity, attempt.response);
  return 'invalid' in graded ? nothing('not-a-response') : { score: graded.score, correct: graded.correct };
}

function nothing(reason: VoidReason): Verdict {
  return { score: 0, correct: false, void: reason };
}
