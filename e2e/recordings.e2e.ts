import type { Page } from '@playwright/test';
import { signIn } from './mailbox.ts';
import { expect, test } from './morsel.ts';
import { openLesson } from './places.ts';
import { answer, goOn, look, type Person, play, pressOf } from './play.ts';

/** The app leaves the network alone for a few seconds before it makes itself work without one. */
const INSTALLS_AFTER = 6000;

/** What the film on screen does right now. */
function filmOn(page: Page): Promise<{ at: number; paused: boolean }> {
  return page.evaluate(() => {
    const film = document.querySelector('video');
    return { at: film?.currentTime ?? -1, paused: film?.paused ?? true };
  });
}

/** Plays the lesson up to the first card of this kind. */
async function playUpTo(person: Person, lesson: string, kind: string): Promise<void> {
  await openLesson(person.page, lesson);
  await play(person, { enough: (steps) => steps.length === 1 });
  const known = await look(person);
  expect(known?.card.kind).toBe(kind);
}

test('a film stops for the question inside it, goes on after it, and the answer is kept', async ({ person }) => {
  const { page, words } = person;
  await playUpTo(person, 'chart-in-a-minute', 'video');
  expect(await filmOn(page)).toEqual({ at: 0, paused: true });
  await pressOf(person)(page.getByRole('button', { name: words('recording.play'), exact: true }));
  await expect.poll(async () => (await filmOn(page)).at).toBeGreaterThan(0);
  await page.getByRole('slider', { name: words('recording.seek') }).fill('22');

  const asked = page.getByText('The question is asked, the axes are read out.');
  await asked.waitFor();
  const known = await look(person);
  if (!known) throw new Error('The session has ended.');
  expect(known.card.id).toBe('after-axes');
  await answer(person, known, true);
  await goOn(person, known);

  expect((await look(person))?.card.id).toBe('one-minute-2');
  await expect.poll(async () => (await filmOn(page)).paused).toBe(false);
  expect((await filmOn(page)).at).toBeGreaterThanOrEqual(23);
  await page.goto('/module/chart-in-a-minute');
  await expect(page.getByRole('main')).toContainText(/You know about 2 of \d now/);
});

test('a podcast that was kept on the device plays in a tunnel, from any place in it', async ({ person, context }) => {
  test.slow();
  const { page, words } = person;
  await page.goto('/');
  await signIn(person, 'pia@example.org');
  await page.goto('/module/pause-before');
  await pressOf(person)(page.getByRole('button', { name: words('find.keep'), exact: true }));
  await page.getByText(words('find.kept')).waitFor();
  await page.clock.fastForward(INSTALLS_AFTER);
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));

  await context.setOffline(true);
  await page.reload();
  await expect(page.getByText(words('find.kept'))).toBeVisible();
  await playUpTo(person, 'pause-before', 'audio');
  const place = page.getByRole('slider', { name: words('recording.seek') });
  await pressOf(person)(page.getByRole('button', { name: words('recording.play'), exact: true }));
  await expect.poll(async () => Number(await place.inputValue())).toBeGreaterThan(0);
  await place.fill('90');
  await expect.poll(async () => Number(await place.inputValue())).toBeGreaterThan(90);
  await expect(page.getByRole('alert')).toHaveCount(0);
  await expect(page.getByRole('button', { name: words('recording.pause'), exact: true })).toBeVisible();
});
