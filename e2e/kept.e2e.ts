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
