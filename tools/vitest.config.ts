import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { svelte } from '@sveltejs/vite-plugin-svelte';
import { playwright } from '@vitest/browser-playwright';
import type { Plugin } from 'vite';
import { defineConfig } from 'vitest/config';
import { BROWSER_ARGS, findBrowser } from './browser.ts';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');
const components = 'web/**/*.svelte.test.ts';
const executablePath = await findBrowser();
const { messages } = (await import(path.join(root, 'web/messages/plugin.ts'))) as { messages(): Plugin };
/** What draws scenes. */
const SCENES = [
  'three',
  'three/addons/controls/OrbitControls.js',
  'three/addons/geometries/RoundedBoxGeometry.js',
  'three/addons/loaders/GLTFLoader.js',
];

export default defineConfig({
  root,
  test: {
    projects: [
      {
        root,
        test: {
          name: 'node',
          include: ['{core,content,interop,contract,server,cli,bench,chaos,tools,web}/**/*.test.ts'],
          exclude: ['**/node_modules/**', components],
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
      {
        root: path.join(root, 'web'),
        plugins: [messages(), svelte()],
        // What Vite would find only while the tests run makes it reload the page under them.
        optimizeDeps: { include: ['axe-core', 'ical.js', 'idb', 'iwer', 'minisearch', 're2js', ...SCENES] },
        test: {
          name: 'components',
          include: ['**/*.svelte.test.ts'],
          browser: {
            enabled: true,
            headless: true,
            screenshotFailures: false,
            provider: playwright({ launchOptions: { executablePath, args: [...BROWSER_ARGS] } }),
            instances: [{ browser: 'chromium' }],
          },
        },
      },
    ],
  },
});
