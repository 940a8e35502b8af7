import { untilFetched } from './device.ts';
import { signIn } from './mailbox.ts';
import { expect, test } from './morsel.ts';
import { askFor, setUp } from './owner.ts';
import { goTo, start } from './places.ts';
import { endOf, type Person, play } from './play.ts';

const MONDAY = Date.parse('2026-11-23T09:00:00+01:00');
const MODULE = 'anchoring';

test.use({ alone: true, timezoneId: 'Europe/Berlin' });

test('what the owner asks for stands on a member’s Today, offline too, comes first, and goes when learned', async ({
  person,
  browser,
  baseURL,
}) => {
  test.slow();
  const { page, words } = person;
  await page.clock.setSystemTime(MONDAY);
  await setUp(person, 'olga@example.org', 'Bakery');
  await askFor(person, 'Bakery', MODULE, '2026-11-27');
  await expect(page.getByRole('main')).toContainText(
    words('assignments.until', { organization: 'Bakery', day: 'Friday' }),
  );

  const context = await browser.newContext({ baseURL, hasTouch: true, locale: 'en-GB', timezoneId: 'Europe/Berlin' });
  const ben: Person = { ...person, page: await context.newPage() };
  await ben.page.clock.install();
  await ben.page.clock.setSystemTime(MONDAY);
  await ben.page.goto('/');
  await signIn(ben, 'ben@example.org');
  await goTo(ben, 'today');
  const asked = ben.page.getByRole('region', { name: words('assignments.title') });
  await expect(asked).toContainText('Asked by Bakery until Friday');
  const suggested = ben.page.getByRole('region', { name: words('suggestions.title') });
  const title = person.cards.find(({ module }) => module.id === MODULE)?.module.title ?? '';
  await expect(asked).toContainText(title);
  await expect(suggested).toBeVisible();
  await expect(suggested).not.toContainText(title);
  await ben.page.route('**/api/**', (route) => route.abort());
  await goTo(ben, 'me');
  await goTo(ben, 'today');
  await expect(asked).toContainText('Asked by Bakery until Friday');
  await ben.page.unroute('**/api/**');
  await start(ben, 10);
  const begun = await play(ben, {
    enough: (steps) => steps.some(({ known }) => known.module.id === MODULE),
    meet: async (known) => {
      if (known.module.id === MODULE) await expect(ben.page.getByRole('main')).toContainText(reason(words));
    },
  });
  expect(begun.at(-1)?.known.module.id).toBe(MODULE);
  await ben.page.goto(`/session?lesson=${MODULE}&minutes=15&seed=7`);
  await play(ben);
  await endOf(ben.page, words).tap();
  await expect(ben.page.getByRole('region', { name: words('needs.title') })).toBeVisible();
  await expect(asked).toHaveCount(0);

  await ben.page.goto(`/module/${MODULE}`);
  await expect(ben.page.getByRole('main')).toContainText('Asked by Bakery until Friday');
  await expect(ben.page.getByRole('form', { name: /Ask everybody/ })).toHaveCount(0);
  await context.close();

  const form = page.getByRole('form', { name: words('assignments.ask-title', { organization: 'Bakery' }) });
  await form.getByRole('button', { name: words('assignments.withdraw') }).tap();
  await expect(form.getByRole('button', { name: words('assignments.withdraw') })).toHaveCount(0);
  await expect(page.getByRole('main')).not.toContainText('Asked by Bakery');
});

/** What the line above a card says of an assigned module; a pretest says that it is one. */
function reason(words: Person['words']): RegExp {
  return new RegExp(`${words('player.reason', { reason: 'assigned' })}|${words('player.pretest')}`);
}

test('the film of a lesson that is asked of one is on the device before it is begun', async ({ person, cards }) => {
  const { page } = person;
  await page.clock.setSystemTime(MONDAY);
  await setUp(person, 'olga@example.org', 'Bakery');
  const films = cards.flatMap(({ module, card }) =>
    card.kind === 'video' ? [{ module: module.id, src: card.src }] : [],
  );
  const [film] = films;
  if (!film) throw new Error('No module has a film.');
  await askFor(person, 'Bakery', film.module, '2026-11-25');
  await page.goto('/');
  await untilFetched(page, [film.src]);
});
