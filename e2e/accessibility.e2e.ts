/**
 * Every screen, in German with its long words and in Arabic from right to left: the tours that pass them look for what
 * shuts people out and for words nobody has translated.
 */
import { expect, test } from './morsel.ts';
import { TOURS } from './screens.ts';
import { overflow, shutsOut } from './shut-out.ts';
import { leftInEnglish, saidOn } from './untranslated.ts';

test.use({ alone: true, contextOptions: { reducedMotion: 'reduce' } });

test.describe('in German', () => {
  test.use({ language: 'de' });
  const english = leftInEnglish('de');
  for (const { shows, walk } of TOURS) {
    test(`nobody is shut out of ${shows}`, async ({ person: { page, ...person } }) => {
      test.setTimeout(480_000);
      const found: string[] = [];
      await walk({ ...person, page }, async (screen) => {
        const all = [...(await shutsOut(page)), ...english(await saidOn(page))];
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
