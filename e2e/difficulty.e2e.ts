import { expect, test } from './morsel.ts';
import { haveLearned } from './past.ts';
import { endOf, play } from './play.ts';

const MONDAY = Date.parse('2026-11-23T09:00:00+01:00');
const DAY = 86_400_000;
const WARM_UP = ['concrete-words', 'percent-or-points'];
/** Enough others that the engine has something to say of difficulty. */
const OTHERS = ['open-questions', 'lobby-complaint', 'concessions'];
/** Its idea was asked in other ways only, so its turn comes: here a word is written instead of chosen. */
const WRITTEN = ['which-word'];

test.use({ timezoneId: 'Europe/Berlin' });

test('after two misses the idea is explained once more and something surer follows; later it gets a bit harder', async ({
  person,
}) => {
  test.slow();
  const { page, words } = person;
  const main = page.getByRole('main');
  await page.clock.setSystemTime(MONDAY);
  await haveLearned(person, { modules: [...WARM_UP, ...OTHERS], except: WRITTEN, at: MONDAY - 30 * DAY });
  await page.goto(`/session?minutes=5&seed=5${WARM_UP.map((id) => `&only=${id}`).join('')}`);
  const said: string[] = [];
  let answered = 0;
  await play(person, {
    right: (_, before) => before >= 2,
    meet: async () => {
      const text = (await main.textContent()) ?? '';
      const step = [words('player.back-to-basics'), words('player.harder')].find((one) => text.includes(one));
      said.push(step ?? '');
    },
    met: async () => {
      answered += 1;
      const help = page
        .getByRole('button', { name: words('player.help-example') })
        .or(page.getByRole('button', { name: words('player.help-explain') }));
      if (answered !== 2) return expect(help).toHaveCount(0);
      await expect(main).toContainText(words('player.help-text'));
      await help.tap();
      const sheet = page.getByRole('dialog', { name: words('player.help-title') });
      await expect(sheet).toBeVisible();
      await page.keyboard.press('Escape');
      await expect(sheet).toBeHidden();
    },
  });
  expect(said.slice(0, 2)).toEqual(['', '']);
  expect(said[2]).toBe(words('player.back-to-basics'));
  expect(said).toContain(words('player.harder'));
});

test('who knows a lesson before it gets its minutes back, at once, in the recap and in Memory', async ({ person }) => {
  test.slow();
  const { page, words } = person;
  await page.clock.setSystemTime(MONDAY);
  await page.goto('/session?minutes=5&seed=3');
  const asked = new Map<string, number>();
  const given: string[] = [];
  await play(person, {
    met: async ({ module }) => {
      if (!(await page.getByRole('main').textContent())?.includes(words('player.pretest'))) return;
      asked.set(module.id, (asked.get(module.id) ?? 0) + 1);
      if (asked.get(module.id) !== 2) return;
      const note = page.getByText(/^You knew this: \d+ (min|sec) back\.$/);
      await expect(note).toBeVisible();
      given.push(await note.innerText());
    },
    enough: () => given.length > 0,
  });
  expect(given).toHaveLength(1);
  await play(person);
  await expect(page.getByText(/^You knew some of it already: \d+ min back\.$/)).toBeVisible();
  await endOf(page, words).tap();
  await page.goto('/memory');
  await expect(page.getByRole('main')).toContainText(/lessons? skipped because you knew it already: \d+ min back/);
});
