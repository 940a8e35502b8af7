import type { Module } from '#content/module/module.ts';
import { moduleOf } from './library.svelte.ts';
import { AHEAD, KEPT } from './media-caches.ts';

/** Films and podcasts weigh as much as a hundred other modules: they are fetched for modules that are wanted. */
const RECORDING = /\.(mp4|webm|mp3|m4a|ogg)$/;

export type Version = Pick<Module, 'id' | 'version'>;

/**
 * Fetches a module and what it shows, so that it is there without a network; its recordings only when they are
 * `wanted`. `false` when something could not be reached.
 */
export async function keepModule({ id, version }: Version, wanted: boolean): Promise<boolean> {
  const module = await moduleOf(id, version);
  if (!module) return false;
  try {
    for (const address of addressesIn(module)) {
      if (wanted || !RECORDING.test(address)) await keep(address);
    }
    return true;
  } catch {
    return false;
  }
}

/** What was fetched ahead already is not fetched again. */
async function keep(address: string): Promise<void> {
  if (!('caches' in globalThis)) return;
  const [kept, ahead] = await Promise.all([caches.open(KEPT), caches.open(AHEAD)]);
  if (await kept.match(address)) return;
  const known = await ahead.match(address);
  if (!known) return kept.add(address);
  await kept.put(address, known);
  await ahead.delete(address);
}

/** Whether a module has films or podcasts, and whether somebody keeps them all on this device. */
export async function recordingsOf({ id, version }: Version): Promise<'none' | 'away' | 'kept'> {
  const module = await moduleOf(id, version);
  const addresses = module ? recordingsIn(module) : [];
  if (addresses.length === 0 || !('caches' in globalThis)) return 'none';
  const media = await caches.open(KEPT);
  const found = await Promise.all(addresses.map((address) => media.match(address)));
  return found.every(Boolean) ? 'kept' : 'away';
}

/** Addresses of a module's films and podcasts. */
export function recordingsIn(module: Module): string[] {
  return addressesIn(module).filter((address) => RECORDING.test(address));
}

function addressesIn(module: Module): string[] {
  return [...new Set(JSON.stringify(module).match(/\/api\/media\/[^"]+/g))];
}
