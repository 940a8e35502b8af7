import type { Library } from '#contract/library.ts';
import type { LearnerState } from '#core/sync/state.ts';
import { language, loadAllTexts } from '../messages/language.svelte.ts';
import { keepModule } from './keep.ts';
import { libraryWords } from './library.svelte.ts';
import { watchForUpdate } from './update.svelte.ts';
import { workerAddress } from './worker-address.ts';

export { default as Update } from './Update.svelte';

/** About a megabyte; where a library holds more, what the learner has begun comes first. */
const MOST_MODULES = 120;

const WORKER = '/service-worker.js';

/**
 * Makes the app work without a network: first the modules and what Find searches, then the shell. So once there is a
 * service worker, everything else is there too. Films and podcasts come with modules already
 * begun; with "save data" on, these modules come alone.
 */
export async function installOffline(library: Library, state: LearnerState): Promise<void> {
  const installed = await navigator.serviceWorker?.getRegistration();
  if (installed) await registerWorker();
  const begun = new Set([
    ...Object.keys(state.lessons),
    ...Object.keys(state.memories).map((key) => key.slice(0, key.indexOf('/'))),
  ]);
  const first = library.modules.filter(({ id }) => begun.has(id));
  const others = savesData() ? [] : library.modules.filter(({ id }) => !begun.has(id));
  for (const module of [...first, ...others].slice(0, MOST_MODULES)) {
    if (!(await keepModule(module, begun.has(module.id) && !savesData()))) break;
  }
  await Promise.all([libraryWords(language()), loadAllTexts()]);
  if (!installed) await registerWorker();
}

/** Registers the worker or, where there is one, looks for a new version. */
async function registerWorker(): Promise<void> {
  if (!('serviceWorker' in navigator) || import.meta.env.DEV) return;
  watchForUpdate(await navigator.serviceWorker.register(workerAddress(WORKER), { type: 'module' }));
}

function savesData(): boolean {
  return (navigator as { connection?: { saveData?: boolean } }).connection?.saveData === true;
}
