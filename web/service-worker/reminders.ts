import * as v from 'valibot';
import { PushedReminder } from '#contract/reminders.ts';
import { self } from '$app/service-worker';
import { call } from '../offline/api.ts';
import { openDevice } from '../offline/database.ts';
import { describe } from '../push/describe.ts';
import { type Answered, answer } from './answer.ts';
import { sendOutbox } from './outbox.ts';

/** What TypeScript does not know of notifications yet. */
interface Options extends NotificationOptions {
  readonly actions?: readonly { readonly action: string; readonly title: string }[];
}
interface ChangeEvent extends ExtendableEvent {
  readonly oldSubscription: PushSubscription | null;
  readonly newSubscription: PushSubscription | null;
}

const ICON = '/icon-192.png';

self.addEventListener('push', (event) => {
  const reminder = read(event.data);
  if (reminder) event.waitUntil(show(reminder));
});

self.addEventListener('notificationclick', (event) => {
  event.notification.close();
  const reminder = v.parse(PushedReminder, event.notification.data);
  event.waitUntil(event.action === '' ? open(reminder.link) : answerInPlace(reminder, Number(event.action)));
});

self.addEventListener('pushsubscriptionchange', (event) => {
  const { oldSubscription, newSubscription } = event as ChangeEvent;
  (event as ChangeEvent).waitUntil(renew(oldSubscription, newSubscription));
});

function read(data: PushMessageData | null): PushedReminder | undefined {
  try {
    return v.parse(PushedReminder, data?.json());
  } catch {
    return undefined;
  }
}

/** A device that somebody else uses by now shows nothing of it. */
async function show(reminder: PushedReminder): Promise<void> {
  const device = await openDevice();
  const learner = await device.get('facts', 'learner');
  device.close();
  if (learner !== reminder.learner) return;
  const { title, body, tag, language, direction, question } = reminder;
  const actions = (question?.options ?? []).map(({ label }, index) => ({ action: String(index), title: label }));
  const options: Options = { body, tag, lang: language, dir: direction, icon: ICON, data: reminder, actions };
  await self.registration.showNotification(title, options);
}

/** Where it cannot be graded here, the session is opened instead. */
async function answerInPlace(reminder: PushedReminder, option: number): Promise<void> {
  const answered = await answer(reminder, option);
  if (!answered) return open(reminder.link);
  await Promise.all([showVerdict(reminder, answered), sendSoon()]);
}

async function showVerdict(reminder: PushedReminder, { correct, why }: Answered): Promise<void> {
  const { tag, language, direction, question, ...rest } = reminder;
  const title = (correct ? question?.right : question?.wrong) ?? reminder.title;
  const data = { ...rest, tag, language, direction } satisfies PushedReminder;
  const options = { body: why, tag, lang: language, dir: direction, icon: ICON, data, silent: true };
  await self.registration.showNotification(title, options);
}

/** What cannot be sent now is sent with the rest of the outbox, by whoever next reaches the server. */
async function sendSoon(): Promise<void> {
  await sendOutbox().catch(() => undefined);
}

/** An open window is brought forward; one in which a session is under way is left as it is. */
async function open(link: string): Promise<void> {
  const windows = await self.clients.matchAll({ type: 'window', includeUncontrolled: true });
  const busy = windows.find(({ url }) => new URL(url).pathname === '/session');
  const [idle] = windows;
  if (busy) await busy.focus();
  else if (idle) await (await idle.focus()).navigate(link);
  else await self.clients.openWindow(link);
}

/** Browsers renew subscriptions at their own will; the server then has to hear of it. */
async function renew(before: PushSubscription | null, after: PushSubscription | null): Promise<void> {
  const fresh = after ?? (before && (await self.registration.pushManager.subscribe(before.options)));
  const described = fresh && describe(fresh);
  if (described) await call('POST', '/api/me/push', described);
}
