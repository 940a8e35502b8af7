import adapter from '@sveltejs/adapter-static';
import { sveltekit } from '@sveltejs/kit/vite';
import { defineConfig } from 'vite';
import { messages } from './messages/plugin.ts';
import { chunks } from './vite/chunks.ts';
import { documents } from './vite/documents.ts';
import { squeeze } from './vite/squeeze.ts';

/** Where `vite dev` finds the server; the built app is served by the server itself. */
const api = process.env.API_URL ?? 'http://localhost:3000';

export default defineConfig({
  plugins: [
    messages(),
    documents(),
    sveltekit({
      adapter: adapter({ pages: 'build', fallback: 'index.html', precompress: true }),
      files: { src: '.', assets: 'static', serviceWorker: 'service-worker/worker' },
      paths: { relative: false },
      serviceWorker: { register: false },
      output: { bundleStrategy: 'single' },
      // Four signs tell a hundred components apart; the default of seven costs a kilobyte on the way.
      compilerOptions: { cssHash: ({ hash, css }) => `s${hash(css).slice(0, 4)}` },
      csp: {
        mode: 'hash',
        directives: {
          'default-src': ['self'],
          'script-src': ['self'],
          'style-src': ['self'],
          // The live region in which SvelteKit announces page titles has this one style attribute.
          'style-src-attr': ['unsafe-hashes', 'sha256-S8qMpvofolR8Mpjy4kQvEm7m1q8clzU4dfDH0AmvZjo='],
          'img-src': ['self', 'data:', 'blob:'],
          'object-src': ['none'],
          'base-uri': ['self'],
          'form-action': ['self'],
        },
      },
    }),
    chunks(),
    squeeze('app'),
  ],
  build: { target: 'es2024' },
  server: { proxy: { '/api': api } },
});
