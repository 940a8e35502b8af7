import { isActivity } from './cards.ts';
import { expect, test } from './morsel.ts';
import { goTo, openLesson } from './places.ts';
import { answer, goOn, look, play } from './play.ts';

test('a session left in the middle goes on where it was, after a reload and after closing', async ({ person }) => {
  const { page, words } = person;
  await openLesson(page, 'anchoring');
  const before = await play(person, { enough: (steps) => steps.length === 3 });
  const here = await look(person);
  const left = page.getByRole('img', { name: /bites? left/ });
  const bites = await left.getAttribute('aria-label');

  await page.reload();
  expect((await look(person))?.card.id).toBe(here?.card.id);
  await expect(left).toHaveAttribute('aria-label', bites ?? '');

  await page.getByRole('button', { name: words('player.close') }).tap();
  await expect(page.getByRole('main')).toContainText(bites ?? '');
  await goTo(person, 'memory');
  await expect(page.getByRole('region', { name: words('memory.now') })).toContainText(/of the \d+ things?/);
  await goTo(person, 'today');
  await page.getByRole('link', { name: words('today.resume'), exact: true }).tap();
  expect((await look(person))?.card.id).toBe(here?.card.id);

  const after = await play(person);
  const seen = new Set(before.map(({ known }) => known.card.id));
  expect(after.filter(({ known }) => known.module.id === 'anchoring' && seen.has(known.card.id))).toEqual([]);
  await expect(page.getByRole('heading', { level: 1 })).toContainText('You learned');
});

test('an accidental answer is taken back: it counts for nothing and its question returns', async ({ person }) => {
  const { page, words } = person;
  await openLesson(page, 'anchoring');
  const slip = await look(person);
  if (!slip) throw new Error('The lesson did not open.');
  await answer(person, slip, false);
  await page.getByRole('button', { name: words('player.undo'), exact: true }).tap();
  await expect(page.getByText(words('player.undone'))).toBeVisible();
  const after = await play(person);
  expect(after.filter(({ known }) => known.card.id === slip.card.id)).toHaveLength(1);
  await expect(page.getByRole('main')).not.toContainText('wants another look');
});

test('a question gives hints before, its source after, and asks how sure one is where one wants it', async ({
  person,
}) => {
  const { page, words } = person;
  await page.goto('/me');
  await page.getByRole('switch', { name: words('me.confidence') }).tap();
  const hinted = person.cards.find(
    ({ module, card }) => card === module.cards[0] && isActivity(card) && card.hints.length > 0 && card.source,
  );
  if (!hinted || !isActivity(hinted.card)) throw new Error('No module begins with a hint and a source.');
  const { module, card } = hinted;
  await openLesson(page, module.id);
  await page.getByRole('button', { name: words('player.hint'), exact: true }).tap();
  await expect(page.getByRole('group', { name: words('player.hints') })).not.toBeEmpty();
  await expect(page.getByRole('button', { name: words('player.unsure'), exact: true })).toBeDisabled();
  await answer(person, hinted, true);
  await page.getByRole('button', { name: words('player.source'), exact: true }).tap();
  const source = module.sources.find(({ id }) => id === card.source);
  await expect(page.getByRole('dialog', { name: words('player.source') })).toContainText(source?.title ?? '');
  await page.keyboard.press('Escape');
  await goOn(person, hinted);
});
