import type { Page } from '@playwright/test';
import { eventsOnDevice, untilInstalled } from './device.ts';
import { test as base, expect } from './morsel.ts';
import { openLesson } from './places.ts';
import { look, play } from './play.ts';
import { NEXT, type ReplacingServer, startReplacing } from './replacing.ts';
import { shutsOut } from './shut-out.ts';

const test = base.extend<{ replacing: ReplacingServer }>({
  replacing: async ({ server }, use) => {
    const replacing = await startReplacing(server.url);
    await use(replacing);
    await replacing.stop();
  },
  baseURL: async ({ replacing }, use) => use(replacing.url),
});

const isNext = (page: Page) => expect(page.locator(`meta[name=${NEXT}]`));

test('a new version asks, waits for the session in another tab, and then all tabs have it and nothing is lost', async ({
  person,
  context,
  replacing,
}) => {
  test.slow();
  const { page, words } = person;
  await page.goto('/');
  await untilInstalled(page);
  const other = await context.newPage();
  await openLesson(other, 'anchoring');
  const steps = await play({ ...person, page: other }, { enough: ({ length }) => length === 3 });
  const here = await look({ ...person, page: other });
  const before = await eventsOnDevice(page);
  expect(before.length).toBeGreaterThanOrEqual(steps.length);

  replacing.replace();
  await page.reload();
  await isNext(page).not.toBeAttached();
  await page.clock.fastForward(6000);
  const ask = page.getByRole('region', { name: words('offline.update-title') });
  await expect(ask).toContainText(words('offline.update-text'));
  expect(await shutsOut(page)).toEqual([]);
  const update = ask.getByRole('button', { name: words('offline.update-now') });
  await update.tap();
  await expect(ask).toContainText(words('offline.update-busy'));
  expect((await look({ ...person, page: other }))?.card.id).toBe(here?.card.id);
  await isNext(other).not.toBeAttached();

  await other.getByRole('button', { name: words('player.close') }).tap();
  await other.getByRole('link', { name: words('today.resume'), exact: true }).waitFor();
  await update.tap();
  await isNext(page).toBeAttached();
  await isNext(other).toBeAttached();
  await other.getByRole('link', { name: words('today.resume'), exact: true }).tap();
  expect((await look({ ...person, page: other }))?.card.id).toBe(here?.card.id);
  const ids = new Set((await eventsOnDevice(page)).map(({ id }) => id));
  expect(before.filter(({ id }) => !ids.has(id))).toEqual([]);
});

test('a new version that nobody let in is there once every tab was closed', async ({ person, context, replacing }) => {
  const { page } = person;
  await page.goto('/');
  await untilInstalled(page);
  replacing.replace();
  const found = page.evaluate(async () => {
    const registration = await navigator.serviceWorker.ready;
    await registration.update();
    const worker = registration.installing;
    await new Promise<void>((resolve) => {
      const look = () => worker?.state !== 'installing' && resolve();
      worker?.addEventListener('statechange', look);
      look();
    });
    return registration.waiting !== null;
  });
  expect(await found).toBe(true);
  await page.close();
  // It takes over once no tab is left, which may be a moment after the last one was closed.
  await expect(async () => {
    const next = await context.newPage();
    await next.goto('/');
    const there = await isNext(next)
      .toBeAttached({ timeout: 1000 })
      .then(
        () => true,
        () => false,
      );
    await next.close();
    expect(there).toBe(true);
  }).toPass();
});

test('the installed app reaches a question while the network takes requests and answers none', async ({
  person,
  context,
  replacing,
}) => {
  test.slow();
  const { page, words } = person;
  await page.goto('/');
  await untilInstalled(page);
  await page.close();
  replacing.hang();
  const cold = await context.newPage();
  await cold.goto('/');
  await cold.getByRole('link', { name: words('today.start'), exact: true }).tap();
  expect(await look({ ...person, page: cold })).toBeDefined();
});

test('a tab that is older than what is stored says so plainly and loses nothing', async ({ person, context }) => {
  const { page, words } = person;
  await openLesson(page, 'anchoring');
  await play(person, { enough: ({ length }) => length === 2 });
  const before = await eventsOnDevice(page);
  const newer = await context.newPage();
  await newer.goto('/icon.svg');
  await newer.evaluate(
    () =>
      new Promise<void>((resolve, reject) => {
        const request = indexedDB.open('morsel-guest', 1000);
        request.onsuccess = () => {
          request.result.close();
          resolve();
        };
        request.onerror = () => reject(request.error);
      }),
  );
  const notice = page.getByRole('heading', { name: words('offline.newer-title') });
  await expect(notice).toBeVisible();
  expect(await shutsOut(page)).toEqual([]);
  await page.getByRole('button', { name: words('offline.newer-get') }).tap();
  await expect(notice).toBeVisible();
  expect(await eventsOnDevice(newer)).toEqual(before);
});
