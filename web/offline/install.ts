import type { Library, ModuleEntry } from '#contract/library.ts';
import { DAY } from '#core/memory/fsrs.ts';
import type { Weights } from '#core/memory/memory.ts';
import { compose } from '#core/planning/compose.ts';
import type { Assignment } from '#core/planning/plan.ts';
import { usualMinutes } from '#core/planning/request.ts';
import type { LearnerState } from '#core/sync/state.ts';
import { readAsked, refreshAsked } from '../assignments/asked.svelte.ts';
import { savesData } from '../cards/recording/saves-data.ts';
import { language, loadAllTexts } from '../messages/language.svelte.ts';
import { requestOf } from '../session/request.ts';
import { fetchAhead } from './ahead.svelte.ts';
import { now } from './clock.ts';
import { keepModule } from './keep.ts';
import { libraryWords } from './library.svelte.ts';
import { watchForUpdate } from './update.svelte.ts';
import { workerAddress } from './worker-address.ts';

export { default as Update } from './Update.svelte';

/** About a megabyte; where a library holds more, what the learner has begun comes first. */
const MOST_MODULES = 120;

/** Plans of so many days are fetched ahead. */
const DAYS_AHEAD = 4;

const WORKER = '/service-worker.js';

/**
 * Makes the app work without a network: first the modules, those that plans of the coming days would use before others,
 * and what Find searches, then the shell. So once there is a service worker, everything else is there too. Films and
 * podcasts of what was begun or is coming up follow where the network is good; with "save data" on, only the texts and
 * pictures of these come.
 */
export async function installOffline(library: Library, state: LearnerState, weights?: Weights): Promise<void> {
  const installed = await navigator.serviceWorker?.getRegistration();
  if (installed) await registerWorker();
  await refreshAsked();
  const likely = likelyModules(library, state, await readAsked(), weights);
  const others = savesData() ? [] : library.modules.filter((module) => !likely.includes(module));
  for (const module of [...likely, ...others].slice(0, MOST_MODULES)) {
    if (!(await keepModule(module, false))) break;
  }
  await Promise.all([libraryWords(language()), loadAllTexts()]);
  if (!installed) await registerWorker();
  await fetchAhead(likely);
}

/** What plans made now and on the next days would use, what is asked of the learner included, then all else begun. */
function likelyModules(
  library: Library,
  state: LearnerState,
  assignments: readonly Assignment[],
  weights?: Weights,
): ModuleEntry[] {
  const soon = Array.from({ length: DAYS_AHEAD }, (_, day) => {
    const wishes = { now: now() + day * DAY, minutes: usualMinutes(state.settings), seed: day };
    return compose(requestOf(wishes, state.settings, state.needs, assignments), state, library, weights).bites;
  });
  const ids = new Set([
    ...soon.flat().map(({ module }) => module),
    ...Object.keys(state.lessons),
    ...Object.keys(state.memories).map((key) => key.slice(0, key.indexOf('/'))),
  ]);
  const entries = new Map(library.modules.map((module) => [module.id, module]));
  return [...ids].flatMap((id) => entries.get(id) ?? []);
}

/** Registers the worker or, where there is one, looks for a new version. */
async function registerWorker(): Promise<void> {
  if (!('serviceWorker' in navigator) || import.meta.env.DEV) return;
  watchForUpdate(await navigator.serviceWorker.register(workerAddress(WORKER), { type: 'module' }));
}
