import type { Locator } from '@playwright/test';
import { expect, test } from './morsel.ts';
import { goTo, start } from './places.ts';
import { endOf, type Person, play } from './play.ts';

const MONDAY = Date.parse('2026-11-23T09:00:00+01:00');
const HOUR = 3_600_000;
const DAY = 24 * HOUR;

test.use({ timezoneId: 'Europe/Berlin' });

/** Moves the clock and comes back to Today. */
async function comeBack({ page, words }: Person, at: number): Promise<void> {
  await page.clock.setSystemTime(at);
  await page.goto('/');
  await expect(page.getByRole('region', { name: words('needs.title') })).toBeVisible();
}

/** Says in Find what the need is for; what Today then says of it. */
async function beReadyOnTuesday(person: Person): Promise<Locator> {
  const { page, words } = person;
  const ready = page.getByRole('button', { name: /^Be ready by Tue/ });
  await ready.first().tap();
  await goTo(person, 'today');
  const coming = page.getByRole('region', { name: words('needs.title') });
  await expect(coming).toContainText(/Tuesday, November 24 at 10:00/);
  return coming;
}

test('a need typed on Today is prepared for, warmed up for, and asked about once it is over', async ({ person }) => {
  test.slow();
  const { page, words } = person;
  await page.clock.setSystemTime(MONDAY);
  await page.goto('/');
  await start(person, 2);
  await play(person);
  await endOf(page, words).tap();

  await page.getByLabel(words('needs.field')).fill('I negotiate on Tuesday at ten');
  await page.getByRole('button', { name: words('needs.get-ready') }).tap();
  await page.waitForURL(/\/find\?q=/);
  const coming = await beReadyOnTuesday(person);

  await comeBack(person, MONDAY + 23 * HOUR);
  await coming.getByRole('link', { name: words('needs.warm-up') }).tap();
  expect((await play(person)).length).toBeGreaterThan(0);
  await endOf(page, words).tap();

  await comeBack(person, MONDAY + 27 * HOUR);
  const over = page.getByRole('region', { name: words('needs.over') });
  await over.getByRole('button', { name: words('needs.worked') }).tap();
  await expect(over).toContainText(words('needs.noted'));
  await goTo(person, 'memory');
  await expect(page.getByRole('region', { name: words('work.title') })).toContainText('used 1, worked 1');
  await comeBack(person, MONDAY + 28 * HOUR);
  await expect(over).toHaveCount(0);
});

test('a need that brings somebody here stands on Today before anything was learned', async ({ person }) => {
  const { page } = person;
  await page.clock.setSystemTime(MONDAY);
  await page.goto('/find?q=I negotiate on Tuesday at ten');
  const coming = await beReadyOnTuesday(person);
  await page.reload();
  await expect(coming).toContainText(/Tuesday, November 24 at 10:00/);
});

test('a need that nothing fits by its words is chosen from the collections, and one that is over is said to be', async ({
  person,
}) => {
  const { page, words } = person;
  await page.clock.setSystemTime(MONDAY);
  await page.goto('/find?q=qqqqq yesterday at ten');
  await expect(page.getByRole('main')).toContainText(words('needs.not-ahead'));
  await page.getByRole('searchbox').fill('qqqqq am Dienstag um zehn');
  await expect(page.getByRole('main')).toContainText(words('find.nothing', { query: 'qqqqq' }));
  await page.getByRole('main').locator('summary').first().tap();
  await beReadyOnTuesday(person);
});

test('a plan is asked about a week later, and what came of it adds up', async ({ person }) => {
  test.slow();
  const { page, words } = person;
  await page.clock.setSystemTime(MONDAY);
  await page.goto('/session?minutes=5&seed=3');
  await play(person);
  await page.getByRole('button', { name: words('player.plan-save') }).tap();
  await page.getByText(words('player.plan-kept')).waitFor();

  const question = page.getByRole('region', { name: words('work.check-in') });
  await comeBack(person, MONDAY + 6 * DAY);
  await expect(question).toHaveCount(0);
  await comeBack(person, MONDAY + 7 * DAY + HOUR);
  await question.getByRole('button', { name: words('work.yes'), exact: true }).tap();
  await question.getByRole('button', { name: words('work.more') }).tap();
  await question.getByRole('button', { name: words('work.more') }).tap();
  await question.getByRole('button', { name: words('work.save') }).tap();
  await expect(question).toHaveCount(0);
  await goTo(person, 'memory');
  const report = page.getByRole('region', { name: words('work.title') });
  await expect(report).toContainText('1 of 1 plan used');
  await expect(report).toContainText('About 1 h saved');
});

test('what was pinned, and how Morsel decides, is there after a cold start without a network', async ({
  person,
  context,
}) => {
  const { page, words } = person;
  await page.goto('/find');
  for (const typed of ['escalate', 'phishing']) {
    await page.getByRole('searchbox').fill(typed);
    const pin = page
      .getByRole('main')
      .getByRole('article')
      .first()
      .getByRole('button', { name: /into the pocket/ });
    await pin.tap();
    await expect(pin).toHaveAttribute('aria-pressed', 'true');
  }
  await page.clock.fastForward(6000);
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
  await page.close();
  await context.setOffline(true);

  const cold = await context.newPage();
  await cold.goto('/how');
  await expect(cold.getByRole('heading', { name: words('memory.how') })).toBeVisible();
  await expect(cold.getByRole('heading', { level: 2 }).first()).toBeVisible();
  await cold.goto('/pocket');
  await expect(cold.getByRole('heading', { level: 3 })).toHaveCount(2);
  const second = cold.getByRole('heading', { level: 3 }).nth(1);
  const moved = await second.innerText();
  await cold
    .getByRole('button', { name: words('pocket.reference') })
    .first()
    .tap();
  await expect(cold.getByRole('dialog').getByRole('heading').nth(1)).toBeVisible();
  await cold
    .getByRole('dialog')
    .getByRole('button', { name: words('ui.close') })
    .tap();
  await cold.getByRole('button', { name: words('pocket.arrange') }).tap();
  await cold.getByRole('button', { name: words('pocket.up', { title: moved }) }).tap();
  await expect(cold.getByRole('heading', { level: 3 }).first()).toHaveText(moved);
  await cold.getByLabel(words('pocket.situation-named', { title: moved })).fill('Before a crisis call');
  await cold.getByRole('button', { name: words('pocket.done') }).tap();
  await expect(cold.getByRole('heading', { name: 'Before a crisis call' })).toBeVisible();
});
