import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Page } from '@playwright/test';
import { test } from './morsel.ts';
import { TOURS } from './screens.ts';

const FOLDER = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..', 'screenshots');

test.use({ alone: true, contextOptions: { reducedMotion: 'reduce' } });

/** A screen so high that nothing must be scrolled; the usual one under a dialog. */
function wholeHeight(page: Page): Promise<number> {
  return page.evaluate(() =>
    document.querySelector('dialog[open]') ? innerHeight : Math.max(innerHeight, document.documentElement.scrollHeight),
  );
}

for (const { name, walk } of TOURS) {
  test(name, async ({ person, language, viewport }, { project }) => {
    const { page } = person;
    const usual = viewport ?? { width: 390, height: 844 };
    const schemes = language === 'en' ? (['light', 'dark'] as const) : (['light'] as const);
    await walk(person, async (screen) => {
      await page.setViewportSize({ ...usual, height: await wholeHeight(page) });
      for (const scheme of schemes) {
        await page.emulateMedia({ colorScheme: scheme });
        await page.screenshot({ path: path.join(FOLDER, `${project.name}-${scheme}`, `${screen}.png`) });
      }
      await page.emulateMedia({ colorScheme: 'light' });
      await page.setViewportSize(usual);
    });
  });
}
