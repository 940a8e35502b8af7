import type { NoteEvents } from '#server/features/attempts/sync.usecases.ts';
import { LOOK_JOB } from '#server/features/reminders/look-job.ts';
import { pushOperations } from '#server/features/reminders/push.routes.ts';
import { type PushDependencies, pushReminder } from '#server/features/reminders/push-reminder.ts';
import { reminderMail } from '#server/features/reminders/reminder-mail.ts';
import { reminderOperations } from '#server/features/reminders/reminders.routes.ts';
import {
  lookWhetherToRemind,
  noteEvents,
  PLAN_JOB,
  planOverdue,
  planReminders,
  type Reminder,
  type ReminderDependencies,
} from '#server/features/reminders/reminders.usecases.ts';
import { stopOperations } from '#server/features/reminders/stop.routes.ts';
import { type StopDependencies, stopAddress } from '#server/features/reminders/stop.usecases.ts';
import type { Operation } from '#server/http/operation.ts';
import type { RateLimits } from '#server/http/rate-limits.ts';
import { hashOf } from '#server/ids.ts';
import type { Mailer } from '#server/ports/mail/mailer.ts';
import type { JobHandler } from '#server/ports/queue/queue.ts';

type Surroundings = Omit<ReminderDependencies, 'tell'> &
  Omit<StopDependencies, 'noteEvents'> &
  PushDependencies & { readonly mailer: Mailer; readonly limits: RateLimits };

export interface RemindersFeature {
  readonly operations: Operation[];
  readonly handlers: Readonly<Record<string, JobHandler>>;
  readonly noteEvents: NoteEvents;
  planOverdue(): Promise<void>;
}

/** Reminders: their jobs, what starts these, and how people stop them. */
export function remindersFeature(around: Surroundings): RemindersFeature {
  const note: NoteEvents = (...told) => noteEvents(around, ...told);
  const stopping = { ...around, noteEvents: note };
  const mail = async ({ learnerId, email, key, wording, minutes }: Reminder) => {
    const link = `${around.publicUrl}/session?minutes=${minutes}`;
    const addresses = { to: email, link, stop: stopAddress(stopping, learnerId), key: hashOf(key).slice(0, 32) };
    await around.mailer.send(reminderMail(wording, addresses));
    return true;
  };
  const push = (reminder: Reminder) => pushReminder(around, reminder);
  const deps: ReminderDependencies = { ...around, tell: { mail, push } };
  return {
    operations: [...reminderOperations({ ...around, ...deps }), ...pushOperations(around), ...stopOperations(stopping)],
    handlers: {
      [PLAN_JOB]: (payload) => planReminders(deps, payload),
      [LOOK_JOB]: (payload, run) => lookWhetherToRemind(deps, payload, run),
    },
    noteEvents: note,
    planOverdue: () => planOverdue(deps),
  };
}
