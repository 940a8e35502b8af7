import type { Module } from '#content/module/module.ts';
import { moduleOf } from './library.svelte.ts';

/** Films and podcasts weigh as much as a hundred other modules: they are fetched for modules that are wanted. */
const RECORDING = /\.(mp4|webm|mp3|m4a|ogg)$/;

type Version = Pick<Module, 'id' | 'version'>;

/**
 * Fetches a module and what it shows, so that it is there without a network; its recordings only when they are
 * `wanted`. `false` when something could not be reached.
 */
export async function keepModule({ id, version }: Version, wanted: boolean): Promise<boolean> {
  const module = await moduleOf(id, version);
  if (!module) return false;
  const media = 'caches' in globalThis ? await caches.open('media') : undefined;
  try {
    for (const address of addressesIn(module)) {
      if (!wanted && RECORDING.test(address)) continue;
      if (!(await media?.match(address))) await media?.add(address);
    }
    return true;
  } catch {
    return false;
  }
}

/** Whether a module has films or podcasts, and whether they are all on this device. */
export async function recordingsOf({ id, version }: Version): Promise<'none' | 'away' | 'kept'> {
  const module = await moduleOf(id, version);
  const addresses = module ? addressesIn(module).filter((address) => RECORDING.test(address)) : [];
  if (addresses.length === 0 || !('caches' in globalThis)) return 'none';
  const media = await caches.open('media');
  const found = await Promise.all(addresses.map((address) => media.match(address)));
  return found.every(Boolean) ? 'kept' : 'away';
}

function addressesIn(module: Module): string[] {
  return [...new Set(JSON.stringify(module).match(/\/api\/media\/[^"]+/g))];
}
