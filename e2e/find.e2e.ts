import { expect, test } from './morsel.ts';
import { goTo } from './places.ts';
import { endOf, look, play } from './play.ts';

test('what somebody is about to do finds a module while they type, to open or to warm up with', async ({ person }) => {
  const { page, words } = person;
  await page.goto('/');
  await goTo(person, 'find');
  const field = page.getByRole('searchbox', { name: words('find.field') });
  const results = page.getByRole('main').getByRole('article');
  await field.pressSequentially('salary nego');
  await expect(results.first()).toContainText(/anchor|negotiat|offer/i);
  await expect(page.getByRole('status').filter({ hasText: /modules?/ })).toBeVisible();
  await field.fill('performance review');
  await expect(results.first()).toContainText(/feedback|late reports/i);
  await field.fill('qqqqq');
  await expect(page.getByRole('main')).toContainText(words('find.nothing', { query: 'qqqqq' }));

  await field.fill('phishing');
  const found = results.filter({ hasText: /phish/i }).first();
  await found.getByRole('link', { name: words('find.warm-up') }).tap();
  const warmUp = await play(person);
  expect(warmUp.length).toBeGreaterThan(0);
  expect(new Set(warmUp.map(({ known }) => known.module.id))).toEqual(new Set(['spot-phishing']));
  await endOf(page, words).tap();
});

test('every module can be found by its collection and by its skill, and be opened from its page', async ({
  person,
}) => {
  const { page, words, cards } = person;
  const titles = [...new Set(cards.map(({ module }) => module.title))].sort();
  await page.goto('/find');
  for (const list of ['collections', 'skills']) {
    const shelf = page.getByRole('region', { name: words(`find.${list}`) });
    const summaries = shelf.locator('summary');
    await summaries.first().waitFor();
    const found: string[] = [];
    for (let index = 0; index < (await summaries.count()); index += 1) {
      await summaries.nth(index).tap();
      const open = shelf.getByRole('article').getByRole('heading');
      await expect(open.first()).toBeVisible();
      found.push(...(await open.allInnerTexts()));
    }
    expect(found.sort(), list).toEqual(titles);
  }

  const module = cards.find(({ module: { id } }) => id === 'short-meeting')?.module;
  await page.goto(`/module/${module?.id}`);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(module?.title ?? '');
  await expect(page.getByRole('main')).toContainText(module?.outcome ?? '');
  await page.getByRole('link', { name: /^Learn/ }).tap();
  expect((await look(person))?.module.id).toBe('short-meeting');
});

test('a pocket reference opens over what Find found, also when the network is gone, and on the page of its module', async ({
  person,
  context,
  cards,
}) => {
  const { page, words } = person;
  const reference = cards.find(({ module, card }) => module.id === 'escalate-incident' && card.kind === 'reference');
  const [said = ''] = reference?.texts ?? [];
  const kept = page.waitForResponse((response) => response.url().includes('/api/modules/escalate-incident/'));
  await page.goto('/find');
  await (await kept).finished();
  const field = page.getByRole('searchbox', { name: words('find.field') });
  await field.fill('escalate');
  const found = page
    .getByRole('main')
    .getByRole('article')
    .filter({ hasText: reference?.module.title ?? '' });
  await expect(found).toBeVisible();
  await context.setOffline(true);
  await found.getByRole('link', { name: words('cards.reference.label') }).tap();
  const sheet = page.getByRole('dialog', { name: reference?.module.title ?? '' });
  await expect(sheet.getByRole('heading', { name: said })).toBeVisible();
  await sheet.getByRole('button', { name: words('ui.close') }).tap();
  await context.setOffline(false);
  await found.getByRole('heading').getByRole('link').tap();
  await expect(page.getByRole('region', { name: words('cards.reference.label') })).toContainText(said);
});
