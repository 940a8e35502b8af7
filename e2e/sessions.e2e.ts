import type { Page } from '@playwright/test';
import { isActivity, type KnownCard } from './cards.ts';
import { pinChance } from './chance.ts';
import { expect, test } from './morsel.ts';
import { goTo, start } from './places.ts';
import { endOf, look, type Person, play, type Step, share } from './play.ts';

const MONDAY = new Date('2026-11-02T07:45:00+01:00');
const DAY = 86_400_000;

function clock(page: Page): Promise<number> {
  return page.evaluate(() => Date.now());
}

/** Plays the session on screen at an honest pace; returns its cards and how many seconds it took. */
async function playHonestly(person: Person): Promise<{ steps: Step[]; seconds: number }> {
  const { page } = person;
  await look(person);
  const begun = await clock(page);
  const steps = await play(person, { right: share(0.75) });
  return { steps, seconds: ((await clock(page)) - begun) / 1000 };
}

const idea = ({ module, card }: KnownCard) => (isActivity(card) ? `${module.id}/${card.idea}` : undefined);

test('a new visitor without an account is at the first question within two taps', async ({ person, context }) => {
  await person.page.goto('/');
  await start(person, 2);
  const first = await look(person);
  expect(first && isActivity(first.card)).toBe(true);
  expect(await context.cookies()).toEqual([]);
});

test('five minutes take five minutes, end in a recap and a plan, and come back before they slip', async ({
  person,
}) => {
  test.slow();
  const { page, words } = person;
  await pinChance(page, 11);
  await page.clock.setSystemTime(MONDAY);
  await page.goto('/');
  await start(person, 5);
  const first = await playHonestly(person);
  expect(first.seconds).toBeGreaterThan(4 * 60);
  expect(first.seconds).toBeLessThan(6 * 60);

  await expect(page.getByRole('heading', { level: 1 })).toContainText('You learned');
  await expect(page.getByRole('main')).toContainText(/\d min of 5 min/);
  const taught = new Set(first.steps.filter(({ right }) => right !== undefined).map(({ known }) => known.module.title));
  const returns = page.getByRole('region', { name: words('player.returns') }).getByRole('listitem');
  await expect(returns).toHaveCount(taught.size);
  for (const title of taught) await expect(returns.filter({ hasText: title })).toContainText(/back (on|in|tomorrow)/);

  const plan = page.getByRole('region', { name: words('player.plan-title') });
  await plan.getByLabel(words('player.plan-cue')).fill('I open the next negotiation');
  await plan.getByRole('button', { name: words('player.plan-save') }).tap();
  await expect(plan.getByRole('status')).toHaveText(words('player.plan-kept'));
  await endOf(page, words).tap();
  await expect(page.getByText(words('habit.practised', { day: 'Monday' }))).toBeAttached();
  await goTo(person, 'memory');
  await expect(page.getByRole('region', { name: words('memory.plans') })).toContainText(
    'If I open the next negotiation',
  );

  await page.clock.fastForward(3 * DAY);
  await goTo(person, 'today');
  await page.reload();
  await expect(page.getByRole('main')).toContainText(/reviews? that would slip this week/);
  await start(person, 5);
  const second = await playHonestly(person);
  expect(second.seconds).toBeLessThan(6 * 60);
  // How many come back is the engine's to decide, by how long each answer took; that some do is promised here.
  const before = new Set(first.steps.map(({ known }) => idea(known)));
  expect(second.steps.some(({ known }) => isActivity(known.card) && before.has(idea(known)))).toBe(true);
  await expect(page.getByRole('heading', { level: 1 })).toContainText('You brought back');

  await endOf(page, words).tap();
  await page.getByRole('button', { name: words('habit.set'), exact: true }).tap();
  await page.getByRole('button', { name: words('habit.cue-train'), exact: true }).tap();
  await page.getByRole('button', { name: words('habit.keep'), exact: true }).tap();
  await expect(page.getByRole('region', { name: words('habit.offer') })).toBeHidden();
  await goTo(person, 'me');
  await expect(page.getByRole('region', { name: words('habit.rhythm') })).toContainText(words('habit.cue-train'));
});
