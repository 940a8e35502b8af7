import { readFile } from 'node:fs/promises';
import type { Browser } from '@playwright/test';
import { askForMail, enterCode, signIn } from './mailbox.ts';
import { expect, test } from './morsel.ts';
import { goTo, openLesson } from './places.ts';
import { type Person, play } from './play.ts';

test.use({ alone: true });

/** The same person on another device. */
async function another(person: Person, browser: Browser, baseURL: string | undefined): Promise<Person> {
  const context = await browser.newContext({ baseURL, hasTouch: true, locale: 'en-GB', timezoneId: 'Europe/Berlin' });
  const page = await context.newPage();
  await page.clock.install();
  return { ...person, page };
}

/** What Memory says, as one text. */
async function memoryOf(person: Person): Promise<string> {
  await goTo(person, 'memory');
  const now = person.page.getByRole('region', { name: person.words('memory.now') });
  await expect(now).toContainText('of the');
  await expect(person.page.getByRole('main')).not.toContainText(person.words('memory.working'));
  return person.page.getByRole('main').innerText();
}

async function learnAsGuest(person: Person): Promise<void> {
  await openLesson(person.page, 'anchoring');
  await play(person, { enough: (steps) => steps.length === 5 });
  await person.page.getByRole('button', { name: person.words('player.close') }).tap();
}

test('a guest who signs in keeps what was learned, and finds it on every device', async ({
  person,
  browser,
  baseURL,
}) => {
  test.slow();
  const { page, words } = person;
  await page.goto('/');
  await learnAsGuest(person);
  const learned = await memoryOf(person);
  await signIn(person, 'nora@example.org');
  expect(await memoryOf(person)).toBe(learned);

  const laptop = await another(person, browser, baseURL);
  const { link } = await askForMail(laptop, 'nora@example.org');
  await laptop.page.goto(link);
  await laptop.page.getByRole('button', { name: words('account.link-button') }).tap();
  await expect(laptop.page.getByRole('main')).toContainText(words('me.signed-in-as', { email: 'nora@example.org' }));
  expect(await memoryOf(laptop)).toBe(learned);

  await goTo(laptop, 'me');
  await laptop.page.getByLabel(words('me.name')).fill('Nora');
  await laptop.page.getByLabel(words('me.name')).press('Tab');
  await goTo(person, 'me');
  await expect(async () => {
    await page.reload();
    await expect(page.getByLabel(words('me.name'))).toHaveValue('Nora', { timeout: 1000 });
  }).toPass();

  const devices = page.getByRole('region', { name: words('me.devices') }).getByRole('listitem');
  await expect(devices).toHaveCount(2);
  await devices.getByRole('button', { name: /^Sign out / }).tap();
  await expect(devices).toHaveCount(1);
  await laptop.page.goto('/');
  await expect(laptop.page.getByRole('heading', { name: words('today.expired-title') })).toBeVisible();
  await laptop.page.context().close();

  await page.getByRole('button', { name: words('me.sign-out-everywhere') }).tap();
  await expect(page.getByRole('heading', { name: words('me.guest') })).toBeVisible();
  await goTo(person, 'memory');
  await expect(page.getByRole('heading', { name: words('memory.empty-title') })).toBeVisible();
});

test('the first person sets the organization up, takes everything along, and is erased on request', async ({
  person,
}) => {
  const { page, words } = person;
  const main = page.getByRole('main');
  await page.goto('/');
  await learnAsGuest(person);
  await page.goto('/setup');
  await main.getByRole('link', { name: words('account.sign-in'), exact: true }).tap();
  await page.waitForURL(/sign-in/);
  await enterCode(person, 'olga@example.org');

  await page.getByLabel(words('account.organization')).fill('Trattoria Olga');
  await page.getByRole('button', { name: words('account.setup-button'), exact: true }).tap();
  await expect(main).toContainText(words('account.setup-done', { organization: 'Trattoria Olga' }));
  await page.goto('/me');
  await expect(main).toContainText(words('me.member-of', { organization: 'Trattoria Olga', role: 'owner' }));
  await main.getByRole('link', { name: words('insights.to-report') }).tap();
  await expect(main).toContainText(words('insights.few-title'));
  await page.goto('/me');

  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: words('me.export'), exact: true }).tap(),
  ]);
  const exported = await readFile(await download.path(), 'utf8');
  const { device, server } = JSON.parse(exported) as {
    device: { events: readonly { kind: string; response?: unknown }[] };
    server: object;
  };
  const answers = device.events.filter(({ kind }) => kind === 'attempt');
  expect(answers.length).toBeGreaterThanOrEqual(2);
  expect(answers.every(({ response }) => response !== undefined)).toBe(true);
  expect(JSON.stringify(server)).toContain('olga@example.org');

  await page.getByRole('button', { name: words('me.erase'), exact: true }).tap();
  const dialog = page.getByRole('dialog', { name: words('me.erase-title') });
  const confirm = dialog.getByLabel(words('me.erase-confirm', { email: 'olga@example.org' }));
  await confirm.fill('otto@example.org');
  await dialog.getByRole('button', { name: words('me.erase-button') }).tap();
  await expect(dialog).toContainText(words('me.erase-mismatch'));
  await confirm.fill('olga@example.org');
  await dialog.getByRole('button', { name: words('me.erase-button') }).tap();
  await expect(page.getByRole('heading', { name: words('me.guest') })).toBeVisible();
  await goTo(person, 'memory');
  await expect(page.getByRole('heading', { name: words('memory.empty-title') })).toBeVisible();

  await signIn(person, 'olga@example.org');
  await goTo(person, 'memory');
  await expect(page.getByRole('heading', { name: words('memory.empty-title') })).toBeVisible();
});
