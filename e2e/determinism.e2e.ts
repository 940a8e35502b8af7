import { expect, test } from '@playwright/test';
import { fingerprint } from '#core/planning/fingerprint.ts';
import { bundle } from '../tools/bundle.ts';

const CASES = 200_000;

test('Chromium and Node plan the same sessions from the same numbers', async ({ page }) => {
  const code = await bundle('core/planning/fingerprint.ts');
  const inChromium = await page.evaluate(
    async ({ source, cases }) => {
      const address = URL.createObjectURL(new Blob([source], { type: 'text/javascript' }));
      const module = (await import(address)) as { fingerprint(cases: number, seed: number): string };
      return module.fingerprint(cases, 7);
    },
    { source: code, cases: CASES },
  );
  expect(inChromium).toBe(fingerprint(CASES, 7));
});
