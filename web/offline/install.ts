import type { Library } from '#contract/library.ts';
import type { LearnerState } from '#core/sync/state.ts';
import { language } from '../messages/language.svelte.ts';
import { libraryWords, moduleOf } from './library.svelte.ts';
import { workerAddress } from './worker-address.ts';

/** About a megabyte; where a library holds more, what the learner has begun comes first. */
const MOST_MODULES = 120;

const WORKER = '/service-worker.js';

/**
 * Makes the app work without a network: first the modules and what Find searches, then the shell. So once there is a
 * service worker, everything else is there too. With "save data" on, only modules already begun are fetched.
 */
export async function installOffline(library: Library, state: LearnerState): Promise<void> {
  const begun = new Set([
    ...Object.keys(state.lessons),
    ...Object.keys(state.memories).map((key) => key.slice(0, key.indexOf('/'))),
  ]);
  const first = library.modules.filter(({ id }) => begun.has(id));
  const others = savesData() ? [] : library.modules.filter(({ id }) => !begun.has(id));
  await keepOffline([...first, ...others].slice(0, MOST_MODULES));
  await libraryWords(language());
  await registerWorker();
}

/** Modules with their pictures, one after another, until one cannot be reached. */
async function keepOffline(modules: readonly { readonly id: string; readonly version: string }[]): Promise<void> {
  const pictures = 'caches' in globalThis ? await caches.open('media') : undefined;
  for (const { id, version } of modules) {
    const module = await moduleOf(id, version);
    if (!module) return;
    for (const address of JSON.stringify(module).match(/\/api\/media\/[^"]+/g) ?? []) {
      if (!(await pictures?.match(address))) await pictures?.add(address);
    }
  }
}

async function registerWorker(): Promise<void> {
  if (!('serviceWorker' in navigator) || import.meta.env.DEV) return;
  await navigator.serviceWorker.register(workerAddress(WORKER), { type: 'module' });
}

function savesData(): boolean {
  return (navigator as { connection?: { saveData?: boolean } }).connection?.saveData === true;
}
