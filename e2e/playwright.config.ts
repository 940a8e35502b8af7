import { defineConfig, devices } from '@playwright/test';
import { BROWSER_ARGS, findBrowser } from '../tools/browser.ts';

export default defineConfig({
  testDir: '.',
  testMatch: '*.e2e.ts',
  outputDir: '../test-results',
  workers: 2,
  fullyParallel: false,
  forbidOnly: true,
  timeout: 60_000,
  // Two browsers on two busy cores: what passes only the second time is named as flaky at the end, to be mended.
  retries: process.env.CI ? 1 : 0,
  expect: { timeout: 10_000 },
  reporter: [['list']],
  use: {
    ...devices['Pixel 7'],
    viewport: { width: 390, height: 844 },
    timezoneId: 'Europe/Berlin',
    actionTimeout: 10_000,
    trace: 'retain-on-failure',
    launchOptions: { executablePath: await findBrowser(), args: [...BROWSER_ARGS] },
  },
});
