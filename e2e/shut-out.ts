/** What shuts people out of the screen that is shown. */
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';

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
export async function overflow(page: Page): Promise<string[]> {
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
    // What stays in place, such as the bar of places, is lost there without making the page any wider.
    const lost = innermost.filter((element) => wider > 0 || element.closest('nav'));
    return lost.map(({ outerHTML }) => `${wider} px: ${outerHTML.slice(0, 120)}`);
  });
  return outside.slice(0, 3).map((text) => `wider than the screen at 200 % text, ${text}`);
}

/** All of it: in light, in the dark, and at twice the text size. */
export async function shutsOut(page: Page): Promise<string[]> {
  const light = await objections(page, 'light');
  const dark = await objections(page, 'dark');
  await page.emulateMedia({ colorScheme: 'light' });
  return [...light, ...dark, ...(await overflow(page))];
}
