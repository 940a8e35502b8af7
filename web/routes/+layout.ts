import { loadAllTexts, preferredLanguage, useLanguage } from '../messages/language.svelte.ts';
import { openLearner } from '../offline/store.svelte.ts';
import type { LayoutLoad } from './$types';

export const ssr = false;

/** What the way to the first question leads through. */
const FIRST_VISIT = /^\/(session\/?)?$/;

let opened: Promise<unknown> | undefined;

/** Before the first paint: the texts, and what this device knows of the learner. */
export const load: LayoutLoad = async ({ url }) => {
  opened ??= Promise.all([useLanguage(preferredLanguage()), openLearner()]);
  await opened;
  if (!FIRST_VISIT.test(url.pathname)) await loadAllTexts();
};
