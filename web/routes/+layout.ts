import { preferredLanguage, useLanguage } from '../messages/language.svelte.ts';
import { openLearner } from '../offline/store.svelte.ts';

export const ssr = false;

/** Before the first paint: the texts, and what this device knows of the learner. */
export async function load(): Promise<void> {
  await Promise.all([useLanguage(preferredLanguage()), openLearner()]);
}
