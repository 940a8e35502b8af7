/**
 * Every screen, in German with its long words and in Arabic from right to left: the tours that pass them look for what
 * shuts people out and for words nobody has translated.
 */
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect, test } from './morsel.ts';
import { TOURS } from './screens.ts';
import { leftInEnglish, saidOn } from './untranslated.ts';

const STANDARDS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
/** The rules whose outcome depends on colours; everything else is the same in the dark. */
const COLOURS = ['color-contrast', 'link-in-text-block'];

/** What axe objects to, in short. */
async function objections(page: Page, scheme: 'light' | 'dark'): Promise<string[]> {
  await page.emulateMedia({ colorScheme: scheme });
  const axe = new AxeBuilder({ page }).setLegacyMode(true);
  const { violations } = await (scheme === 'light' ? axe.withTags(STANDARDS) : axe.withRules(COLOURS)).analyze();
  return violations.map(({ id, nodes }) => `${scheme} ${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(' ')}`);
}

/** Whether the page must be scrolled sideways when text is twice as large, and what sticks out. */
async function overflow(page: Page): Promise<string[]> {
  const outside = await page.evaluate(() => {
    const root = document.documentElement;
    root.style.fontSize = '200%';
    const wider = root.scrollWidth - root.clientWidth;
    const sticksOut = (element: Element) => {
      const { left, right } = element.getBoundingClientRect();
      return left < -1 || right > root.clientWidth + 1;
    };
    const all = [...document.body.querySelectorAll('*')];
    const innermost = all.filter((element) => sticksOut(element) && ![...element.children].some(sticksOut));
    root.style.fontSize = '';
    return wider > 0 ? innermost.map(({ outerHTML }) => `${wider} px: ${outerHTML.slice(0, 120)}`) : [];
  });
  return outside.slice(0, 3).map((text) => `wider than the screen at 200 % text, ${text}`);
}

test.use({ alone: true, contextOptions: { reducedMotion: 'reduce' } });

test.describe('in German', () => {
  test.use({ language: 'de' });
  const english = leftInEnglish('de');
  for (const { shows, walk } of TOURS) {
    test(`nobody is shut out of ${shows}`, async ({ person: { page, ...person } }) => {
      test.setTimeout(480_000);
      const found: string[] = [];
      await walk({ ...person, page }, async (screen) => {
        const light = await objections(page, 'light');
        const dark = await objections(page, 'dark');
        await page.emulateMedia({ colorScheme: 'light' });
        const all = [...light, ...dark, ...(await overflow(page)), ...english(await saidOn(page))];
        found.push(...all.map((text) => `${screen}: ${text}`));
      });
      expect(found).toEqual([]);
    });
  }
});

test.describe('in Arabic', () => {
  test.use({ language: 'ar' });
  const english = leftInEnglish('ar');
  for (const { shows, walk } of TOURS) {
    test(`nothing is left in English and nothing sticks out of ${shows}`, async ({ person: { page, ...person } }) => {
      test.setTimeout(480_000);
      const found: string[] = [];
      await walk({ ...person, page }, async (screen) => {
        const all = [...(await overflow(page)), ...english(await saidOn(page))];
        found.push(...all.map((text) => `${screen}: ${text}`));
      });
      expect(found).toEqual([]);
    });
  }
});
