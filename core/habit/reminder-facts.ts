import type { LocalDay } from '#core/habit/local-day.ts';
import { type ReminderFacts, readQuiet } from '#core/habit/reminder.ts';
import type { LoggedEvent } from '#core/sync/event.ts';
import type { LearnerState } from '#core/sync/state.ts';

/**
 * What decides about the next reminder, from the log in order, its fold, the reminders `sent` so far, oldest first, and
 * the days practised. What was ignored before the learner last said how to be reminded is forgotten.
 */
export function reminderFacts(
  { state, log }: { readonly state: LearnerState; readonly log: readonly LoggedEvent[] },
  sent: readonly { readonly day: LocalDay; readonly sentAt: number }[],
  practised: ReadonlySet<LocalDay>,
): ReminderFacts {
  const asked = log.findLast((event) => event.kind === 'setting' && event.field === 'reminders');
  return {
    plan: state,
    quiet: readQuiet(state.settings['quiet-hours']),
    practised,
    told: sent.map(({ day }) => day),
    askedOn: sent.findLast(({ sentAt }) => asked && sentAt <= asked.effectiveAt)?.day,
  };
}
