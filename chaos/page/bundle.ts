import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { svelte } from '@sveltejs/vite-plugin-svelte';
import { build, type Plugin } from 'vite';

const WEB = path.resolve(import.meta.dirname, '../../web');

/** Builds the page of a device into `folder`: the web app's store by the web app's compiler, as `device.js`. */
export async function bundlePage(folder: string): Promise<void> {
  const plugin = pathToFileURL(path.join(WEB, 'messages/plugin.ts')).href;
  const { messages } = (await import(plugin)) as { messages(): Plugin };
  await build({
    root: WEB,
    base: '/chaos/',
    configFile: false,
    logLevel: 'error',
    plugins: [messages(), svelte({ configFile: false })],
    build: {
      outDir: folder,
      emptyOutDir: true,
      copyPublicDir: false,
      modulePreload: false,
      target: 'es2024',
      rollupOptions: {
        input: path.join(import.meta.dirname, 'device.ts'),
        output: { entryFileNames: 'device.js' },
      },
    },
  });
}
