import type { StateDigest } from '#contract/sync.ts';
import { digest, fold } from '#core/sync/fold.ts';
import { eventsOnDevice, untilInstalled } from './device.ts';
import { signIn } from './mailbox.ts';
import { expect, test } from './morsel.ts';
import { goTo, start } from './places.ts';
import { endOf, type Person, play } from './play.ts';
import { shutsOut } from './shut-out.ts';

interface Export {
  readonly events: readonly { readonly kind: string }[];
}

/** How many answers the server has of whoever is signed in. */
async function answersOnServer({ page }: Person): Promise<number> {
  const { events } = (await (await page.request.get('/api/me/export')).json()) as Export;
  return events.filter(({ kind }) => kind === 'attempt').length;
}

async function stateOnServer({ page }: Person): Promise<StateDigest> {
  return (await (await page.request.get('/api/me/state')).json()) as StateDigest;
}

test('after one visit everything works in a tunnel, and answers are sent when the network is back', async ({
  person,
  context,
}) => {
  test.slow();
  const { page, words } = person;
  await page.goto('/');
  await signIn(person, 'tara@example.org');
  await goTo(person, 'today');
  await untilInstalled(page);

  await context.setOffline(true);
  await page.reload();
  await start(person, 2);
  const played = await play(person);
  const answers = played.filter(({ right }) => right !== undefined).length;
  expect(answers).toBeGreaterThan(0);
  const waiting = page.getByText(words('offline.waiting', { count: answers }));
  await expect(waiting).toBeVisible();
  await endOf(page, words).tap();
  await expect(waiting).toBeVisible();
  expect(await shutsOut(page)).toEqual([]);

  await goTo(person, 'find');
  await page.getByRole('searchbox', { name: words('find.field') }).fill('negotiate');
  await expect(page.getByRole('main').getByRole('article').first()).toBeVisible();
  await goTo(person, 'memory');
  await expect(page.getByRole('region', { name: words('memory.now') })).toBeVisible();
  await page.goto('/me');
  await expect(page.getByRole('main')).toContainText(words('me.devices-offline'));

  await page.goto('/');
  await expect(waiting).toBeVisible();
  await context.setOffline(false);
  await expect.poll(() => answersOnServer(person)).toBe(answers);
  await expect(waiting).toBeHidden();
  await expect.poll(async () => (await stateOnServer(person)).count).toBe((await eventsOnDevice(page)).length);
  const server = await stateOnServer(person);
  await expect.poll(async () => digest(fold(await eventsOnDevice(page)))).toBe(server.digest);
});

test('answers are sent when the network is back, although the app was closed', async ({ person, context, baseURL }) => {
  test.slow();
  const { page } = person;
  await page.goto('/');
  await signIn(person, 'tilda@example.org');
  await goTo(person, 'today');
  await untilInstalled(page);
  await context.setOffline(true);
  await start(person, 2);
  const played = await play(person, { enough: (steps) => steps.length === 2 });
  const answers = played.filter(({ right }) => right !== undefined).length;
  expect(answers).toBeGreaterThan(0);
  await page.close();
  await context.setOffline(false);

  const other = await context.newPage();
  const cdp = await context.newCDPSession(other);
  const registered = new Promise<string>((resolve) => {
    cdp.on('ServiceWorker.workerRegistrationUpdated', ({ registrations }) => {
      const found = registrations.find(({ scopeURL }) => scopeURL.startsWith(baseURL ?? ''));
      if (found) resolve(found.registrationId);
    });
  });
  await cdp.send('ServiceWorker.enable');
  const registrationId = await registered;
  const origin = new URL(baseURL ?? '').origin;
  await cdp.send('ServiceWorker.dispatchSyncEvent', { origin, registrationId, tag: 'outbox', lastChance: false });
  await expect.poll(() => answersOnServer({ ...person, page: other })).toBe(answers);
});
