import type { PushSubscription as Described } from '#contract/reminders.ts';

/** A browser's subscription as the server takes it; undefined for one without keys, which nothing could be sent to. */
export function describe(subscription: PushSubscription): Described | undefined {
  const { endpoint, keys } = subscription.toJSON();
  const { p256dh, auth } = keys ?? {};
  return endpoint && p256dh && auth ? { endpoint, p256dh, auth } : undefined;
}
