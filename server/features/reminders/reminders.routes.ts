import { Reminders as RemindersAnswer } from '#contract/reminders.ts';
import type { Engine } from '#server/database/engines/engine.ts';
import type { Reminders } from '#server/features/reminders/reminders.repository.ts';
import { memberOf, type Operation, operation } from '#server/http/operation.ts';

const MOST_SHOWN = 20;

export interface ReminderRoutes {
  readonly engine: Engine;
  readonly reminders: Reminders;
}

export function reminderOperations({ engine, reminders }: ReminderRoutes): Operation[] {
  return [
    operation({
      name: 'GET /api/me/reminders',
      tag: 'Account',
      summary: 'Say which reminders you were sent, and where they go. What you want of them are settings.',
      answer: RemindersAnswer,
      handle: async (call) => {
        const { learnerId, email } = memberOf(call);
        const sent = (await reminders.list(engine.db, learnerId)).slice(-MOST_SHOWN);
        return { email, sent: sent.map(({ day, sent_at }) => ({ day, sentAt: sent_at })) };
      },
    }),
  ];
}
