import { expect, test } from './morsel.ts';
import { goTo, start } from './places.ts';
import { answer, endOf, goOn, look, play } from './play.ts';

test('who comes back sees suggestions with reasons, and what is not for them goes', async ({ person }) => {
  test.slow();
  const { page, words } = person;
  await page.goto('/');
  await start(person, 2);
  await play(person);
  await endOf(page, words).tap();
  const suggestions = page.getByRole('region', { name: words('suggestions.title') });
  const first = suggestions.getByRole('article').first();
  await expect(first).toContainText(/new to you|is asked for|Your role asks/);
  const title = await first.getByRole('heading').innerText();
  await first.getByRole('button', { name: words('suggestions.not-for-me') }).tap();
  await expect(suggestions.getByRole('article').filter({ hasText: title })).toHaveCount(0);
  await expect(suggestions.getByRole('article').first()).toBeVisible();
  await page.getByRole('button', { name: words('suggestions.take-back') }).tap();
  await expect(suggestions.getByRole('heading', { name: title })).toBeVisible();
});

test('what is known of a skill is found out within ninety seconds, and said as a range', async ({ person }) => {
  const { page, words } = person;
  await page.goto('/');
  await page.getByRole('button', { name: 'Sales' }).first().tap();
  await goTo(person, 'memory');
  await page
    .getByRole('link', { name: words('memory.find-out') })
    .first()
    .tap();
  const result = page.getByText(/You would get about/);
  let seconds = 0;
  for (let asked = 0; asked < 20; asked += 1) {
    await page
      .getByRole('button', { name: words('placement.close') })
      .or(result)
      .first()
      .waitFor();
    if (await result.first().isVisible()) break;
    const known = await look(person);
    if (!known) break;
    await page.clock.fastForward(known.seconds * 1000);
    seconds += known.seconds;
    await answer(person, known, true);
    await goOn(person, known);
  }
  await expect(result.first()).toBeVisible();
  expect(seconds).toBeLessThanOrEqual(90);
  await expect(page.getByRole('main')).toContainText(/somewhere between \d+% and \d+%/);
});
