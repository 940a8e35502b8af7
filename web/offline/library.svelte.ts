import type { Module } from '#content/module/module.ts';
import type { Library, LibraryWords, ModuleEntry } from '#contract/library.ts';
import { type Language, language } from '../messages/language.svelte.ts';
import { call } from './api.ts';
import { deviceDatabase } from './store.svelte.ts';

/** `missing`: neither on this device nor reachable. */
type Status = 'loading' | 'ready' | 'missing';

let current = $state.raw<Library>();
let status = $state<Status>('loading');

/** The list of all modules in the active language; reactive. It satisfies the planner's `Catalogue`. */
export const library = {
  get current() {
    return current;
  },
  get status() {
    return status;
  },
  /** Entry of a module in the list, if there is one. */
  entry(id: string): ModuleEntry | undefined {
    return current?.modules.find((module) => module.id === id);
  },
};

/**
 * Shows the list this device has for the active language at once, then asks the server for a newer one. Never throws.
 */
export async function loadLibrary(): Promise<void> {
  const wanted = language();
  const known = await deviceDatabase()?.get('library', wanted);
  if (known) show(known);
  const answer = await call<Library>('GET', `/api/library?language=${wanted}`);
  if (wanted !== language()) return;
  if (answer.ok) {
    show(answer.value);
    await deviceDatabase()?.put('library', answer.value, wanted);
  } else if (!known) status = 'missing';
}

function show(list: Library): void {
  current = list;
  status = 'ready';
}

/** Words of every module beyond its title, for searching: from this device first, else from the server. */
export async function libraryWords(wanted: Language): Promise<LibraryWords | undefined> {
  const answer = await call<LibraryWords>('GET', `/api/library/words?language=${wanted}`);
  if (!answer.ok) return deviceDatabase()?.get('words', wanted);
  await deviceDatabase()?.put('words', answer.value, wanted);
  return answer.value;
}

const opened = new Map<string, Promise<Module | undefined>>();

/**
 * The text of one module: from memory, from this device, else from the server, and then kept. Versions never change,
 * so a kept one is right for good. `undefined` when it is neither here nor reachable; asking again tries again.
 */
export function moduleOf(id: string, version: string): Promise<Module | undefined> {
  const key = `${id}/${version}`;
  const known = opened.get(key);
  if (known) return known;
  const reading = readModule(key).then((module) => {
    if (!module) opened.delete(key);
    return module;
  });
  opened.set(key, reading);
  return reading;
}

async function readModule(key: string): Promise<Module | undefined> {
  const kept = await deviceDatabase()?.get('modules', key);
  if (kept) return kept;
  const answer = await call<Module>('GET', `/api/modules/${key}`);
  if (!answer.ok) return undefined;
  await deviceDatabase()?.put('modules', answer.value, key);
  return answer.value;
}
