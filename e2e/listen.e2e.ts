import type { Page } from '@playwright/test';
import { isActivity, plain } from './cards.ts';
import { expect, test } from './morsel.ts';
import { endOf, pressOf } from './play.ts';

/** Gives the page a voice that says everything at once: browsers without a screen have none. */
async function giveVoice(page: Page): Promise<void> {
  await page.addInitScript(() => {
    class Utterance {
      onend: (() => void) | null = null;
      readonly text: string;
      constructor(text: string) {
        this.text = text;
      }
    }
    const voices = [{ name: 'Test', lang: 'en-GB', localService: true, default: true }];
    const speak = (utterance: Utterance) => setTimeout(() => utterance.onend?.(), 20);
    const speech = { getVoices: () => voices, speak, cancel: () => undefined, addEventListener: () => undefined };
    Object.defineProperty(window, 'SpeechSynthesisUtterance', { value: Utterance });
    Object.defineProperty(window, 'speechSynthesis', { value: speech });
  });
}

test('a lesson is heard to its end, answered by number, and counts like any other', async ({ person, cards }) => {
  test.slow();
  const { page, words } = person;
  await giveVoice(page);
  await page.goto('/module/close-the-day');
  await pressOf(person)(page.getByRole('link', { name: words('listen.open'), exact: true }));
  await pressOf(person)(page.getByRole('button', { name: words('listen.begin'), exact: true }));
  const rights = cards.flatMap(({ module, card }) =>
    module.id === 'close-the-day' && isActivity(card) && card.kind === 'choice'
      ? card.options.flatMap((option) => (option.right ? [plain(option.text)] : []))
      : [],
  );
  const names = [...rights, words('kinds.trueFalse.true'), words('kinds.flashcard.yes')];
  const right = page.getByRole('button', {
    name: new RegExp(`^\\d\\s*(${names.map((name) => name.replace(/[?.()]/g, '\\$&')).join('|')})$`),
  });
  await expect(page.getByText(words('listen.left-out', { count: 2 }))).toBeVisible();
  for (;;) {
    const podcast = page.getByText(/^It is ten past five/);
    await right.or(endOf(page, words)).or(podcast).first().waitFor();
    if (await endOf(page, words).isVisible()) break;
    if (await right.isVisible()) {
      // The next question may be there before anybody looks: it is this one that goes.
      const shown = await right.elementHandle();
      await page.keyboard.press((await right.textContent())?.trim().slice(0, 1) ?? '');
      await page.waitForFunction((button) => !button?.isConnected, shown);
    } else await pressOf(person)(page.getByRole('button', { name: words('listen.next'), exact: true }));
  }
  await expect(page.getByRole('heading', { level: 1 })).toContainText(/You learned/);
  await page.goto('/module/close-the-day');
  await expect(page.getByRole('main')).toContainText(/You know about \d of \d now/);
});

test('a device without a voice says so, and offers to read instead', async ({ person }) => {
  const { page, words } = person;
  await page.goto('/listen/anchoring');
  await expect(page.getByRole('heading', { name: words('listen.silent') })).toBeVisible();
  await pressOf(person)(page.getByRole('link', { name: words('listen.read') }));
  await page.waitForURL(/\/session\?lesson=anchoring/);
});
