import { ACTIVITY_KINDS, modulesWith, READING_KINDS } from './cards.ts';
import { untilInstalled } from './device.ts';
import { signIn } from './mailbox.ts';
import { expect, test } from './morsel.ts';
import { openLesson } from './places.ts';
import { play, pressOf } from './play.ts';

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
    if (!cards.some(({ module, card }) => module.id === lesson && 'seconds' in card && 'transcript' in card)) continue;
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
