import type { CDPSession, Page } from '@playwright/test';
import type { Library } from '#contract/library.ts';
import type { PushedReminder } from '#contract/reminders.ts';
import { newId } from '#server/ids.ts';
import type { PushTarget } from '#server/ports/push/pusher.ts';
import { type TestBrowser, TestPushService } from '#server/testing/push-service.ts';
import { startMorsel } from '../tools/morsel-server.ts';
import { signIn } from './mailbox.ts';
import { test as base, expect } from './morsel.ts';
import type { Person } from './play.ts';

/** A server that may push to this machine, which the push service for a test lies on. */
const test = base.extend<{ browserOfAna: TestBrowser; service: TestPushService }>({
  baseURL: async ({ browserName: _ }, use) => {
    const own = await startMorsel({ OUTGOING_PRIVATE: 'on' });
    await use(own.url);
    await own.stop();
  },
  service: async ({ browserName: _ }, use) => {
    const service = await TestPushService.start();
    await use(service);
    service.stop();
  },
  browserOfAna: async ({ service }, use) => use(service.browser()),
});

const DAY = 86_400_000;

/** The browser's maker is out of reach here: its push service is played by the one on this machine. */
async function subscribesTo(page: Page, { endpoint, p256dh, auth }: PushTarget): Promise<void> {
  await page.addInitScript(
    ({ endpoint, keys }) => {
      const subscription = { toJSON: () => ({ endpoint, keys }), unsubscribe: async () => true };
      PushManager.prototype.getSubscription = async () => null;
      PushManager.prototype.subscribe = async () => subscription as unknown as PushSubscription;
    },
    { endpoint, keys: { p256dh, auth } },
  );
}

/** Signs in, keeps the usual rhythm and asks to be reminded in this way. */
async function asksFor(person: Person, way: 'push' | 'mail' | 'calendar'): Promise<void> {
  const { page, words } = person;
  await page.goto('/');
  await signIn(person, 'ana@example.org');
  await page.getByRole('button', { name: words('habit.set'), exact: true }).tap();
  await page.getByRole('button', { name: words('habit.keep'), exact: true }).tap();
  const reminders = page.getByRole('region', { name: words('habit.reminders'), exact: true });
  await reminders.getByRole('radio', { name: words(`habit.reminders-${way}`) }).tap();
}

/** One answer to a question with two answers, long ago: now it is due. Answers where it stands. */
async function learnedLongAgo(page: Page): Promise<{ module: string; key: string }> {
  const { modules } = (await (await page.request.get('/api/library?language=en')).json()) as Library;
  const found = modules.flatMap(({ id, version, cards }) => {
    const asked = cards.filter(({ kind, key }) => kind === 'true-false' && key !== undefined);
    const alone = asked.find(({ key }) => cards.filter((card) => card.key === key).length === 1);
    return alone?.key ? [{ module: id, version, activity: alone.id, key: alone.key }] : [];
  });
  const [first] = found;
  if (!first) throw new Error('The library has no idea that a statement alone asks.');
  const [device, session, now] = [newId(Date.now()), newId(Date.now()), Date.now()];
  const attempt = {
    ...{ kind: 'attempt', id: newId(now), device, seq: 0, clientAt: now - 30 * DAY, zone: 'Europe/Berlin', session },
    ...{ ...first, response: { value: true }, purpose: 'lesson', hints: 0, revealed: false, ms: 5000, pace: 'usual' },
  };
  const data = { events: [attempt], sentAt: now, device };
  const answer = await page.request.post('/api/sync', { data, headers: { origin: new URL(page.url()).origin } });
  expect(await answer.text()).toContain('"stored"');
  return first;
}

/** Delivers what was pushed to the service worker, as the browser would. */
async function deliver(page: Page, data: string): Promise<CDPSession> {
  const cdp = await page.context().newCDPSession(page);
  const { origin } = new URL(page.url());
  const registered = new Promise<string>((resolve) => {
    cdp.on('ServiceWorker.workerRegistrationUpdated', ({ registrations }) => {
      const found = registrations.find(({ scopeURL }) => scopeURL.startsWith(origin));
      if (found) resolve(found.registrationId);
    });
  });
  await cdp.send('ServiceWorker.enable');
  await cdp.send('ServiceWorker.deliverPushMessage', { origin, registrationId: await registered, data });
  return cdp;
}

interface Shown {
  readonly title: string;
  readonly body: string;
  readonly tag: string;
}

function shown(page: Page): Promise<Shown[]> {
  return page.evaluate(async () => {
    const registration = await navigator.serviceWorker.ready;
    const all = await registration.getNotifications();
    return all.map(({ title, body, tag }) => ({ title, body, tag }));
  });
}

/** What TypeScript does not know here of a service worker. */
interface WorkerScope {
  readonly registration: ServiceWorkerRegistration;
  readonly NotificationEvent: new (
    name: string,
    about: { readonly notification: Notification; readonly action: string },
  ) => Event;
  dispatchEvent(event: Event): boolean;
}

/** A tap on a button of the notification: what the platform itself shows is out of a test's reach. */
async function tapAction(page: Page, action: string): Promise<void> {
  const [worker] = page.context().serviceWorkers();
  await worker?.evaluate(async (name) => {
    const scope = globalThis as unknown as WorkerScope;
    const [notification] = await scope.registration.getNotifications();
    if (!notification) throw new Error('Nothing is shown.');
    scope.dispatchEvent(new scope.NotificationEvent('notificationclick', { notification, action: name }));
  }, action);
}

test('a device is added after a plain sentence, is pushed to, and its question is answered on the notification', async ({
  person,
  context,
  service,
  browserOfAna,
  baseURL,
}) => {
  test.slow();
  const { page, words } = person;
  await context.grantPermissions(['notifications'], { origin: baseURL ?? '' });
  await subscribesTo(page, browserOfAna.target);
  await asksFor(person, 'push');
  const reminders = page.getByRole('region', { name: words('habit.reminders'), exact: true });
  await expect(reminders).toContainText(words('habit.push-devices', { count: 0 }));
  await expect(reminders).toContainText(words('habit.push-ask'));
  await reminders.getByRole('button', { name: words('habit.push-here') }).tap();
  await expect(reminders).toContainText(words('habit.push-devices', { count: 1 }));

  const learned = await learnedLongAgo(page);
  await reminders.getByRole('button', { name: words('habit.reminders-try') }).tap();
  await expect(page.getByText(words('habit.reminders-tried', { sent: 'yes' }))).toBeVisible();
  const text = browserOfAna.read(service.received.at(-1)?.body);
  const pushed = JSON.parse(text) as PushedReminder;
  expect(pushed.question).toMatchObject({ module: learned.module, key: learned.key });

  await deliver(page, text);
  await expect.poll(() => shown(page)).toMatchObject([{ title: pushed.title, body: pushed.body, tag: pushed.tag }]);
  await tapAction(page, '0');
  await expect.poll(async () => (await shown(page))[0]?.title).toMatch(/^(Right\.|Not quite\.)$/);
  const attempts = async () => {
    const { events } = (await (await page.request.get('/api/me/export')).json()) as {
      events: { kind: string; key?: string; verdict?: { void?: string } }[];
    };
    return events.filter(({ kind, key }) => kind === 'attempt' && key === learned.key);
  };
  await expect.poll(async () => (await attempts()).length).toBe(2);
  expect((await attempts()).map(({ verdict }) => verdict?.void)).toEqual([undefined, undefined]);
});

test('reminders by e-mail are tried out, read and stopped by their own link, which Me then says', async ({
  person,
}) => {
  const { page, words } = person;
  await asksFor(person, 'mail');
  const reminders = page.getByRole('region', { name: words('habit.reminders'), exact: true });
  await expect(reminders).toContainText('ana@example.org');
  await reminders.getByRole('switch', { name: words('habit.quiet-hours') }).tap();
  await expect(reminders.getByLabel(words('habit.quiet-from'))).toHaveValue('22:00');
  await reminders.getByRole('button', { name: words('habit.reminders-try') }).tap();
  await expect(page.getByText(words('habit.reminders-tried', { sent: 'yes' }))).toBeVisible();
  await page.goto('/mailbox');
  await page
    .getByRole('article')
    .first()
    .getByRole('link', { name: /reminders\/stop/ })
    .tap();
  await page.getByRole('button').tap();
  await expect(page.getByRole('main')).toContainText('no more reminders by e-mail');
  await page.goto('/me');
  await expect(reminders.getByRole('radio', { name: words('habit.reminders-off') })).toBeChecked();
});

test('own sessions are subscribed to by an address that can be revoked', async ({ person }) => {
  const { page, words } = person;
  await asksFor(person, 'calendar');
  const agenda = page.getByRole('region', { name: words('me.agenda') });
  await agenda.getByRole('button', { name: words('me.address-make') }).tap();
  const address = await agenda.getByLabel(words('me.address')).inputValue();
  const read = async () => (await page.request.get(new URL(address).pathname)).text();
  await expect.poll(read).toContain('BEGIN:VEVENT');
  const calendar = await read();
  expect(calendar).toContain('DTSTART;TZID=Europe/Berlin:');
  expect(calendar).toContain('BEGIN:VALARM');
  await agenda.getByRole('button', { name: words('me.address-revoke') }).tap();
  await page
    .getByRole('dialog')
    .getByRole('button', { name: words('me.address-revoke') })
    .tap();
  await expect(page.getByText(words('me.address-revoked'))).toBeVisible();
  expect((await page.request.get(new URL(address).pathname)).status()).toBe(404);
});
