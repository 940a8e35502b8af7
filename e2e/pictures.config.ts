import { defineConfig, devices } from '@playwright/test';
import common from './playwright.config.ts';

/** Not tests: draws the example of every kind to `docs/pictures/`. See `tools/pictures.ts`. */
export default defineConfig({
  ...common,
  testMatch: 'pictures.ts',
  timeout: 120_000,
  workers: 1,
  use: {
    ...common.use,
    ...devices['Pixel 7'],
    viewport: { width: 390, height: 844 },
    deviceScaleFactor: 1.5,
    contextOptions: { reducedMotion: 'reduce' },
    trace: 'off',
  },
});
