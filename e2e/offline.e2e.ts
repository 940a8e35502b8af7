import { signIn } from './mailbox.ts';
import { expect, test } from './morsel.ts';
import { goTo, start } from './places.ts';
import { endOf, type Person, play } from './play.ts';

interface Export {
  readonly events: readonly { readonly kind: string }[];
}

/** The app leaves the network alone for a few seconds before it makes itself work without one. */
const INSTALLS_AFTER = 6000;

/** How many answers the server has of whoever is signed in. */
async function answersOnServer({ page }: Person): Promise<number> {
  const { events } = (await (await page.request.get('/api/me/export')).json()) as Export;
  return events.filter(({ kind }) => kind === 'attempt').length;
}

test('after one visit everything works in a tunnel, and answers are sent when the network is back', async ({
  person,
  context,
}) => {
  test.slow();
  const { page, words } = person;
  await page.goto('/');
  await signIn(person, 'tara@example.org');
  await goTo(person, 'today');
  await page.clock.fastForward(INSTALLS_AFTER);
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));

  await context.setOffline(true);
  await page.reload();
  await start(person, 2);
  const played = await play(person);
  const answers = played.filter(({ right }) => right !== undefined).length;
  expect(answers).toBeGreaterThan(0);
  await endOf(page, words).tap();

  await goTo(person, 'find');
  await page.getByRole('searchbox', { name: words('find.field') }).fill('negotiate');
  await expect(page.getByRole('main').getByRole('article').first()).toBeVisible();
  await goTo(person, 'memory');
  await expect(page.getByRole('region', { name: words('memory.now') })).toBeVisible();
  await page.goto('/me');
  await expect(page.getByRole('main')).toContainText(words('me.devices-offline'));

  await context.setOffline(false);
  await expect.poll(() => answersOnServer(person)).toBe(answers);
});
