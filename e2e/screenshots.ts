import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { test } from './morsel.ts';
import { TOURS } from './screens.ts';

const FOLDER = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..', 'screenshots');

test.use({ alone: true, contextOptions: { reducedMotion: 'reduce' } });

for (const { name, walk } of TOURS) {
  test(name, async ({ person, language }, { project }) => {
    const { page } = person;
    const schemes = language === 'en' ? (['light', 'dark'] as const) : (['light'] as const);
    await walk(person, async (screen) => {
      for (const scheme of schemes) {
        await page.emulateMedia({ colorScheme: scheme });
        await page.screenshot({
          path: path.join(FOLDER, `${project.name}-${scheme}`, `${screen}.png`),
          fullPage: true,
        });
      }
      await page.emulateMedia({ colorScheme: 'light' });
    });
  });
}
