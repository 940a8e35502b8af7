import { Reminders as RemindersAnswer, TriedReminder } from '#contract/reminders.ts';
import type { PushDependencies } from '#server/features/reminders/push-reminder.ts';
import { type ReminderDependencies, tryReminder } from '#server/features/reminders/reminders.usecases.ts';
import { memberOf, type Operation, operation } from '#server/http/operation.ts';
import { HttpProblem } from '#server/http/problem.ts';
import { LIMITS, type RateLimits } from '#server/http/rate-limits.ts';
import { MailNotSent } from '#server/ports/mail/mailer.ts';
import { PushNotSent } from '#server/ports/push/pusher.ts';

const MOST_SHOWN = 20;

type ReminderRoutes = ReminderDependencies & PushDependencies & { readonly limits: RateLimits };

export function reminderOperations(deps: ReminderRoutes): Operation[] {
  const { engine, reminders, targets, pusher, limits } = deps;
  return [
    operation({
      name: 'GET /api/me/reminders',
      tag: 'Account',
      summary: 'Say which reminders you were sent, and where they go. What you want of them are settings.',
      answer: RemindersAnswer,
      handle: async (call) => {
        const { learnerId, sessionId, email } = memberOf(call);
        const sent = (await reminders.list(engine.db, learnerId)).slice(-MOST_SHOWN);
        const devices = await targets.list(engine.db, learnerId);
        return {
          email,
          sent: sent.map(({ day, sent_at }) => ({ day, sentAt: sent_at })),
          pushKey: pusher.publicKey,
          devices: devices.length,
          thisDevice: devices.some((device) => device.sessionId === sessionId),
        };
      },
    }),
    operation({
      name: 'POST /api/me/reminders/try',
      tag: 'Account',
      summary: 'Send you now what a reminder would say, to see that it arrives. It counts for nothing.',
      answer: TriedReminder,
      errors: ['too_many_requests', 'mail_failed'],
      handle: async (call) => {
        const { learnerId } = memberOf(call);
        limits.take(LIMITS.triedPerLearner, learnerId);
        const sent = await tryReminder(deps, learnerId).catch((error: unknown) => {
          if (!(error instanceof MailNotSent) && !(error instanceof PushNotSent)) throw error;
          throw new HttpProblem('mail_failed', 'It could not be handed over just now. Try again in a minute.');
        });
        return { sent };
      },
    }),
  ];
}
