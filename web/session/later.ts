import { loadAllTexts } from '../messages/language.svelte.ts';

type Later = typeof import('./after-answer.ts');

let loading: Promise<Later> | undefined;

/** The rest of the session's code and texts, fetched once. Rejects when it is neither on this device nor reachable; ask again then. */
export function later(): Promise<Later> {
  loading ??= fetchRest().catch((error: unknown) => {
    loading = undefined;
    throw error;
  });
  return loading;
}

async function fetchRest(): Promise<Later> {
  const [code] = await Promise.all([import('./after-answer.ts'), loadAllTexts()]);
  return code;
}
