import adapter from '@sveltejs/adapter-static';
import { sveltekit } from '@sveltejs/kit/vite';
import { defineConfig, type Plugin } from 'vite';
import { messages } from './messages/plugin.ts';

/** What a session needs from its first answer on: one file, fetched while the first question is on screen. */
const AFTER_ANSWER = new RegExp(
  [
    '/web/session/(after-answer|Feedback|LessonCard|Recap|recap|IfThenPlan|suggestion|Shortcuts)',
    '/web/ui/Sheet',
    '/web/cards/(ContentCard|[A-Z][A-Za-z]+Card)',
    '/core/planning/(next|rearrange|lesson-outcome)',
  ].join('|'),
);
/** What comes only with signing in, returning, or certain kinds of activity. */
const SELDOM =
  /\/web\/(offline\/(exchange|sync|synchronizer)|today\/(returning|Returning|Resume|Week|week|KeepHint)|ui\/(Field|Tile|Chip)|activities\/(drag|AnswerField|PickList|ModeButton))/;
/**
 * What every first visit needs, up to the first question, in one file: many small ones cost more in requests than they
 * save. Each activity kind, the other places and the texts of each language stay apart.
 */
const FIRST_VISIT = new RegExp(
  [
    'node_modules/(svelte|esm-env|clsx|idb|devalue|@sveltejs/kit)/',
    '/core/(math|memory|planning|sync)/',
    '/web/(ui|offline|plate|today|session|cards)/',
    '/web/messages/[^/]+$',
    '/web/activities/[^/]+$',
    '/web/routes/(\\+|session/)',
    '/client-optimized/(app|nodes/[0127])\\.js$',
  ].join('|'),
);

/** SvelteKit's single bundle puts every lazy part into one file too; this splits those off again. */
function splitting(): Plugin {
  const groups = [
    { name: 'after-answer', test: AFTER_ANSWER, priority: 1 },
    { name: 'app', test: (id: string) => FIRST_VISIT.test(id) && !SELDOM.test(id) && !AFTER_ANSWER.test(id), priority: 2 },
  ];
  return {
    name: 'splitting',
    enforce: 'post',
    apply: 'build',
    config: {
      order: 'post',
      handler: () => ({
        environments: { client: { build: { rolldownOptions: { output: { codeSplitting: { groups } } } } } },
      }),
    },
  };
}

/** Where `vite dev` finds the server; the built app is served by the server itself. */
const api = process.env.API_URL ?? 'http://localhost:3000';

export default defineConfig({
  plugins: [
    messages(),
    sveltekit({
      adapter: adapter({ pages: 'build', fallback: 'index.html', precompress: true }),
      files: { src: '.', assets: 'static', serviceWorker: 'service-worker/worker' },
      paths: { relative: false },
      serviceWorker: { register: false },
      output: { bundleStrategy: 'single' },
      csp: {
        mode: 'hash',
        directives: {
          'default-src': ['self'],
          'script-src': ['self'],
          'style-src': ['self'],
          // The live region in which SvelteKit announces page titles has this one style attribute.
          'style-src-attr': ['unsafe-hashes', 'sha256-S8qMpvofolR8Mpjy4kQvEm7m1q8clzU4dfDH0AmvZjo='],
          'img-src': ['self', 'data:'],
          'object-src': ['none'],
          'base-uri': ['self'],
          'form-action': ['self'],
        },
      },
    }),
    splitting(),
  ],
  build: { target: 'es2024' },
  server: { proxy: { '/api': api } },
});
