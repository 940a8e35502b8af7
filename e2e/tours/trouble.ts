import type { Library } from '#contract/library.ts';
import type { Person } from '../play.ts';
import type { Tour, Visit } from './tour.ts';

export const trouble: Tour = {
  name: 'trouble',
  shows: 'no network, nothing to do, no storage',
  async walk(person, visit) {
    await seeNoLibrary(person, visit);
    await seeNoModule(person, visit);
    await seeNothingToDo(person, visit);
    await seeNoStorage(person, visit);
  },
};

/** A first visit whose connection breaks after the page itself. */
async function seeNoLibrary({ page, words }: Person, visit: Visit): Promise<void> {
  await page.route('/api/**', (route) => route.abort());
  const shown = [
    ['/', 'today-no-library', 'today.missing-title'],
    ['/find', 'find-no-library', 'today.missing-title'],
    ['/module/anchoring', 'module-no-library', 'find.offline-missing'],
    ['/session', 'session-no-library', 'today.missing-title'],
  ] as const;
  for (const [address, screen, title] of shown) {
    await page.goto(address);
    await page.getByRole('heading', { name: words(title) }).waitFor();
    await visit(screen);
  }
  await page.goto('/sign-in');
  await page.getByLabel(words('account.email')).fill('tom@example.org');
  await page.getByRole('button', { name: words('account.send') }).click();
  await page.getByText(words('account.error-network')).waitFor();
  await visit('sign-in-no-network');
  await page.unroute('/api/**');
}

async function seeNoModule({ page, words }: Person, visit: Visit): Promise<void> {
  await page.route('/api/modules/**', (route) => route.abort());
  await page.goto('/session?minutes=2&seed=1');
  await page.getByRole('heading', { name: words('player.missing-title') }).waitFor();
  await visit('player-no-module');
  await page.getByRole('button', { name: words('player.close') }).click();
  await page.waitForURL('/');
  await page.unroute('/api/modules/**');
}

async function seeNothingToDo({ page, words }: Person, visit: Visit): Promise<void> {
  await page.goto('/session?minutes=1&only=no-such-module');
  await page.getByRole('heading', { name: words('player.nothing-title') }).waitFor();
  await visit('session-nothing-to-ask');
  await page.route('/api/library?*', async (route) => {
    const library = (await (await route.fetch()).json()) as Library;
    await route.fulfill({ json: { ...library, modules: [] } });
  });
  await page.goto('/');
  await page.getByRole('heading', { name: words('today.done-title') }).waitFor();
  await visit('today-nothing-to-do');
  await page.unroute('/api/library?*');
}

async function seeNoStorage({ page, words }: Person, visit: Visit): Promise<void> {
  await page.addInitScript(() => Object.defineProperty(window, 'indexedDB', { value: undefined }));
  await page.goto('/');
  await page.getByRole('heading', { name: words('ui.storage-title') }).waitFor();
  await visit('no-storage');
}
