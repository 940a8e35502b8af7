import { Done } from '#contract/account.ts';
import { PushSubscription } from '#contract/reminders.ts';
import type { PushDependencies } from '#server/features/reminders/push-reminder.ts';
import { memberOf, type Operation, operation } from '#server/http/operation.ts';
import { LIMITS, type RateLimits } from '#server/http/rate-limits.ts';

interface PushRoutes extends PushDependencies {
  readonly limits: RateLimits;
  readonly now: () => number;
}

export function pushOperations({ engine, targets, limits, now }: PushRoutes): Operation[] {
  return [
    operation({
      name: 'POST /api/me/push',
      tag: 'Account',
      summary: 'Let this device be pushed to, as its browser describes it. It ends with the session.',
      body: PushSubscription,
      answer: Done,
      errors: ['too_many_requests'],
      handle: async (call) => {
        const device = memberOf(call);
        limits.take(LIMITS.pushPerLearner, device.learnerId);
        await engine.write((writer) => targets.put(writer, device, call.body, now()));
        return { done: true as const };
      },
    }),
    operation({
      name: 'DELETE /api/me/push',
      tag: 'Account',
      summary: 'Push to this device no more.',
      answer: Done,
      handle: async (call) => {
        const device = memberOf(call);
        await engine.write((writer) => targets.remove(writer, device));
        return { done: true as const };
      },
    }),
  ];
}
