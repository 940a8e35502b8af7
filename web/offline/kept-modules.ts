import type { Module } from '#content/module/module.ts';
import { bytesOf } from './ahead.svelte.ts';
import { recordingsIn } from './keep.ts';
import { KEPT } from './media-caches.ts';
import { deviceDatabase } from './store.svelte.ts';

/** A module whose films and podcasts somebody keeps on this device. */
export interface KeptModule {
  readonly id: string;
  readonly title: string;
  readonly language: string;
  readonly bytes: number;
  readonly addresses: readonly string[];
}

/** What is kept on this device, the largest first. */
export async function keptModules(): Promise<KeptModule[]> {
  const cache = await caches.open(KEPT);
  const here = new Set((await cache.keys()).map(({ url }) => new URL(url).pathname));
  const modules = (await deviceDatabase()?.getAll('modules')) ?? [];
  const found: KeptModule[] = [];
  for (const module of modules) {
    const addresses = recordingsIn(module).filter((address) => here.has(address));
    if (addresses.length > 0) found.push({ ...titleOf(module), addresses, bytes: await bytesOf(KEPT, addresses) });
  }
  const byId = new Map(found.map((module) => [module.id, module]));
  return [...byId.values()].sort((a, b) => b.bytes - a.bytes);
}

function titleOf({ id, title, language }: Module) {
  return { id, title, language };
}

/** Removes a module's films and podcasts from this device; its text and pictures stay. */
export async function removeKept({ addresses }: KeptModule): Promise<void> {
  const cache = await caches.open(KEPT);
  await Promise.all(addresses.map((address) => cache.delete(address)));
}
