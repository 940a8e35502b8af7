import type { Page } from '@playwright/test';
import { ACTIVITY_KINDS, type KnownCard, modulesWith, READING_KINDS } from './cards.ts';
import { untilInstalled } from './device.ts';
import { signIn } from './mailbox.ts';
import { expect, test } from './morsel.ts';
import { goTo, openLesson } from './places.ts';
import { play, pressOf } from './play.ts';

const isRecording = ({ card }: KnownCard) => 'seconds' in card && 'transcript' in card;

test('every kind that was kept on the device is shown and answered in a tunnel, after a cold start', async ({
  person,
  cards,
  context,
}) => {
  test.setTimeout(300_000);
  const { page, words } = person;
  const left = new Set<string>([...ACTIVITY_KINDS, ...READING_KINDS]);
  const lessons = modulesWith(cards, [...ACTIVITY_KINDS, ...READING_KINDS]);
  await page.goto('/');
  await signIn(person, 'kim@example.org');
  for (const lesson of lessons) {
    await page.goto(`/module/${lesson}`);
    // Everything but films and podcasts is kept without being asked.
    if (!cards.some((known) => known.module.id === lesson && isRecording(known))) continue;
    await pressOf(person)(page.getByRole('button', { name: words('find.keep'), exact: true }));
    await page.getByText(words('find.kept')).waitFor();
  }
  await untilInstalled(page);

  await context.setOffline(true);
  for (const lesson of lessons) {
    await openLesson(page, lesson);
    await play(person, {
      meet: async ({ card }) => {
        left.delete(card.kind);
        for (const picture of await page.getByRole('main').locator('img:visible').all()) {
          await expect.poll(() => picture.evaluate((img) => (img as HTMLImageElement).naturalWidth)).toBeGreaterThan(0);
        }
      },
      enough: () => !cards.some(({ module, card }) => module.id === lesson && left.has(card.kind)),
    });
  }
  expect([...left]).toEqual([]);
});

test('films of what was begun are fetched ahead, make room first, and what is kept is listed and can go', async ({
  person,
  cards,
}) => {
  const { page, words } = person;
  const press = pressOf(person);
  const [begun, kept] = new Set(cards.filter(isRecording).map(({ module }) => module));
  if (!begun || !kept) throw new Error('The library has less than two modules with recordings.');
  await openLesson(page, begun.id);
  await play(person, { enough: (steps) => steps.length === 1 });
  await press(page.getByRole('button', { name: words('player.close') }));
  await page.goto(`/module/${kept.id}`);
  await press(page.getByRole('button', { name: words('find.keep'), exact: true }));
  await page.getByText(words('find.kept')).waitFor();
  await untilInstalled(page);
  const filled = (name: string) =>
    page.evaluate(async (cache) => (await (await caches.open(cache)).keys()).length, name);
  await expect.poll(() => filled('ahead')).toBeGreaterThan(0);

  await goTo(person, 'me');
  const device = page.getByRole('region', { name: words('offline.device') });
  const remove = device.getByRole('button', { name: words('offline.remove', { title: kept.title }) });
  await expect(remove).toBeVisible();
  await expect(device).toContainText(words('offline.fetched'));
  await press(device.getByRole('button', { name: words('offline.remove-fetched') }));
  await expect.poll(() => filled('ahead')).toBe(0);
  await expect(remove).toBeVisible();
  await press(remove);
  await expect(device).toContainText(words('offline.kept-none'));
});

test('films come ahead on good networks only, which is seen: not with "save data", and no longer on one that became slow', async ({
  person,
  cards,
  context,
}) => {
  const { page, words } = person;
  const press = pressOf(person);
  const begun = cards.find(isRecording)?.module.id ?? '';
  const browser = await context.newCDPSession(page);
  const saveData = (dataSaverEnabled: boolean) => browser.send('Emulation.setDataSaverOverride', { dataSaverEnabled });
  /** At 600 ms the browser calls it 3G, at none 4G. */
  const answersAfter = (latency: number) =>
    browser.send('Network.emulateNetworkConditions', {
      ...{ offline: false, latency, downloadThroughput: -1, uploadThroughput: -1 },
    });
  await browser.send('Network.enable');
  await saveData(true);
  const films = await heldFilms(page);
  await openLesson(page, begun);
  await play(person, { enough: (steps) => steps.length === 1 });
  await press(page.getByRole('button', { name: words('player.close') }));
  await untilInstalled(page);
  await goTo(person, 'me');
  const device = page.getByRole('region', { name: words('offline.device') });
  const always = device.getByRole('radio', { name: words('offline.ahead-always') });
  const byWifi = device.getByRole('radio', { name: words('offline.ahead-wifi') });
  const fetching = device.getByText(words('offline.fetching', { done: 0, total: 1 }).slice(0, -1));
  await press(always);
  await expect(always).toBeChecked();
  expect(await films.asked()).toBe(0);

  await saveData(false);
  await press(byWifi);
  await expect(fetching).toBeVisible();
  await answersAfter(600);
  await expect(fetching).toBeHidden();
  await answersAfter(0);
  await expect(fetching).toBeVisible();
  await films.letThrough();
  await expect(device).toContainText(words('offline.fetched'));
  await expect(fetching).toBeHidden();
  expect(await films.asked()).toBeGreaterThan(1);
});

interface HeldFilms {
  /** How often a film or podcast was asked for. */
  asked(): Promise<number>;
  letThrough(): Promise<void>;
}

interface HeldScope {
  readonly films: { readonly asked: number; letThrough(): void };
}

/** The network holds films and podcasts back until they are let through; whoever asks may give up on them. */
async function heldFilms(page: Page): Promise<HeldFilms> {
  await page.addInitScript(() => {
    const real = fetch.bind(globalThis);
    const films = { asked: 0, letThrough: () => {} };
    const held = new Promise<void>((resolve) => (films.letThrough = resolve));
    const holding: typeof fetch = async (input, init) => {
      if (!/\.(mp4|webm|mp3|m4a|ogg)$/.test(String(input))) return real(input, init);
      films.asked++;
      const givenUp = new Promise<never>((_, reject) => init?.signal?.addEventListener('abort', reject));
      await Promise.race([held, givenUp]);
      return real(input, init);
    };
    Object.assign(globalThis, { fetch: holding, films });
  });
  return {
    asked: () => page.evaluate(() => (globalThis as unknown as HeldScope).films.asked),
    letThrough: () => page.evaluate(() => (globalThis as unknown as HeldScope).films.letThrough()),
  };
}
