import { defineConfig, devices } from '@playwright/test';
import common from './playwright.config.ts';

const PHONE = { ...devices['Pixel 7'], viewport: { width: 390, height: 844 }, deviceScaleFactor: 2 };
const DESKTOP = { ...devices['Desktop Chrome'], viewport: { width: 1440, height: 900 } };

/** Not tests: renders every screen to `screenshots/<device>-<scheme>/<screen>.png`. See `tools/screenshots.ts`. */
export default defineConfig({
  ...common,
  testMatch: 'screenshots.ts',
  timeout: 300_000,
  use: { ...common.use, trace: 'off' },
  projects: [
    { name: 'phone', use: PHONE },
    { name: 'desktop', use: DESKTOP },
    { name: 'phone-arabic', use: { ...PHONE, language: 'ar' } as object },
    { name: 'desktop-arabic', use: { ...DESKTOP, language: 'ar' } as object },
  ],
});
