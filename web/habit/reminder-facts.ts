import type { Reminders } from '#contract/reminders.ts';
import { type ReminderFacts, readQuiet } from '#core/habit/reminder.ts';
import type { LoggedEvent } from '#core/sync/event.ts';
import type { LearnerState } from '#core/sync/state.ts';
import { practisedDays } from './local-days.ts';

/**
 * What decides about the next reminder, as this device knows it; `sent` is what the server said of earlier ones. What
 * was ignored before the learner last said how to be reminded is forgotten.
 */
export function reminderFacts(
  { state, log }: { readonly state: LearnerState; readonly log: readonly LoggedEvent[] },
  sent: Reminders['sent'] = [],
): ReminderFacts {
  const asked = log.findLast((event) => event.kind === 'setting' && event.field === 'reminders');
  return {
    plan: state,
    quiet: readQuiet(state.settings['quiet-hours']),
    practised: practisedDays(state.practice),
    told: sent.map(({ day }) => day),
    askedOn: sent.findLast(({ sentAt }) => asked && sentAt <= asked.effectiveAt)?.day,
  };
}
