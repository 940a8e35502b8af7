import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'vite';

/**
 * What every first visit needs, up to the first question, in one file: many small ones cost more in requests than they
 * save. Each kind of activity or card, the other places and the texts of each language stay apart.
 */
const FIRST_VISIT = [
  'node_modules/(svelte|esm-env|clsx|idb|@sveltejs/kit)/',
  '/core/(math|memory|planning|sync)/',
  '/web/(ui|offline|plate|today|session|vite)/',
  '/web/cards/[^/]+$',
  '/web/messages/[^/]+$',
  '/web/activities/[^/]+$',
  '/web/routes/(\\+|session/)',
  '/client-optimized/app\\.js$',
  'vite/preload-helper',
];

/** SvelteKit's own file for a route is numbered, and every new route moves the numbers: what it leads to tells. */
const NODE = /\/client-optimized\/nodes\/\d+\.js$/;
const FIRST_NODES = /\/routes\/(\+|session\/)/;

/** What a session needs from its first answer on: one file, fetched while the first question is on screen. */
const AFTER_ANSWER = [
  '/web/session/(after-answer|record-attempt|replan|close-lessons|Confidence|Feedback|Help|LessonCard|Recap|recap|IfThenPlan|suggestion|Shortcuts)',
  '/web/ui/Sheet',
  '/web/cards/(rich-blocks|Table|CodeBlock|Picture|Keycaps|ContentCard|views|(text|code|quote|key-point|apply)/)',
  '/core/planning/(next|rearrange|lesson-outcome|refund)',
];

/** What comes only with signing in, returning, or certain kinds of activity. */
const SELDOM = [
  '/web/calendars/(refresh|memory|reconcile|similar|days)',
  '/web/offline/(Stopped|Update|update|take-over|ask-for-sync|outbox-tag|change-learner|guest|exchange|install|by-hand|keep|kept-modules|media-caches|ahead|good-network|persist|sync|synchronizer|worker-address)',
  '/web/today/(returning|Install|Offer|Dated|aside|greeting|Returning|Resume|Waiting|Week|week|KeepHint)',
  '/core/(memory/(refit|prior|pool|history|guess)|math/(solve|logistic|normal)|planning/forecast)',
  '/web/ui/(Field|Tile|Toasts|later-icons)\\.',
  '/web/(messages/days|cards/recording/saves-data)',
  '/web/activities/(drag|AnswerField|PickList|ModeButton|PictureStage|Chip|later-players)',
  'svelte/src/(animate|motion|transition|easing)',
  'svelte/src/internal/client/dom/elements/(transitions|attachments|customizable-select|bindings/(input|select|size|universal))',
  'svelte/src/internal/client/dom/blocks/(await|svelte-element)',
];

/** The week and the rhythm, shared by two places. */
const HABIT = /\/(core|web)\/habit\/[a-z-]+\.ts$/;

/** Rules without effects on anything: what nobody calls is left out, constants and all. */
const PURE = /\/(core|content)\/|svelte\/src\/internal\/client\/dom\//;

function isFirstNode(id: string): boolean {
  return NODE.test(id) && FIRST_NODES.test(readFileSync(id, 'utf8'));
}

const matcher = (parts: readonly string[]) => new RegExp(parts.join('|'));

/**
 * Cuts the browser's code into files. SvelteKit's `single` bundle would put every lazy part into one; this splits those
 * off again. Also puts `plain-state.ts` in the place of `devalue`.
 */
export function chunks(): Plugin {
  const [first, afterAnswer, seldom] = [FIRST_VISIT, AFTER_ANSWER, SELDOM].map(matcher) as [RegExp, RegExp, RegExp];
  const groups = [
    { name: 'after-answer', test: afterAnswer, priority: 1 },
    { name: 'habit', test: HABIT, priority: 1 },
    {
      name: 'app',
      test: (id: string) => (first.test(id) || isFirstNode(id)) && !seldom.test(id) && !afterAnswer.test(id),
      priority: 2,
    },
  ];
  return {
    name: 'chunks',
    enforce: 'pre',
    apply: 'build',
    config: {
      order: 'post',
      handler: () => ({
        environments: {
          client: {
            build: {
              rolldownOptions: {
                preserveEntrySignatures: 'allow-extension',
                output: { codeSplitting: { groups, includeDependenciesRecursively: false } },
                treeshake: { moduleSideEffects: [{ test: PURE, sideEffects: false }] },
              },
            },
          },
        },
      }),
    },
    resolveId: {
      filter: { id: /^devalue$/ },
      handler() {
        return this.environment.name === 'client' ? join(import.meta.dirname, 'plain-state.ts') : undefined;
      },
    },
  };
}
