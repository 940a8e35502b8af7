import { type Choice, type Connection, isGood } from './good-network.ts';
import { recordingsIn, type Version } from './keep.ts';
import { moduleOf } from './library.svelte.ts';
import { AHEAD, KEPT } from './media-caches.ts';
import { deviceDatabase } from './store.svelte.ts';

const MEGABYTE = 1_000_000;
const USUAL_MEGABYTES = 300;

interface Progress {
  readonly done: number;
  readonly total: number;
}

let progress = $state.raw<Progress>();
let running = false;

/** What is being fetched ahead at this moment, if anything; reactive. */
export const ahead = {
  get progress() {
    return progress;
  },
};

/** How this device fetches ahead: on which networks, and what media may take together. */
export async function aheadSettings(): Promise<{ readonly choice: Choice; readonly megabytes: number }> {
  const [choice, megabytes] = await Promise.all([
    deviceDatabase()?.get('facts', 'ahead'),
    deviceDatabase()?.get('facts', 'megabytes'),
  ]);
  const known = choice === 'always' || choice === 'never' ? choice : 'wifi';
  return { choice: known, megabytes: Number(megabytes ?? USUAL_MEGABYTES) };
}

export async function chooseAhead(choice: Choice): Promise<void> {
  await deviceDatabase()?.put('facts', choice, 'ahead');
}

/** Sets what media may take on this device. What was fetched ahead makes room at once, what is kept never. */
export async function setMegabytes(megabytes: number): Promise<void> {
  await deviceDatabase()?.put('facts', String(megabytes), 'megabytes');
  await makeRoom(0, megabytes * MEGABYTE, new Set());
}

/** Fetches films and podcasts of these modules, the most likely first, as far as network, choice and room allow. */
export async function fetchAhead(modules: readonly Version[]): Promise<void> {
  const { choice, megabytes } = await aheadSettings();
  if (running || !('caches' in globalThis) || !isGood(choice, connection())) return;
  running = true;
  try {
    const wanted = await recordingsOfAll(modules);
    const missing = await notHere(wanted);
    for (const [done, address] of missing.entries()) {
      progress = { done, total: missing.length };
      if (!(await fetchOne(address, megabytes * MEGABYTE, new Set(wanted)))) break;
    }
  } finally {
    running = false;
    progress = undefined;
  }
}

/** Bytes of everything in one of the caches. */
export async function bytesOf(name: string, addresses?: readonly string[]): Promise<number> {
  const cache = await caches.open(name);
  let bytes = 0;
  for (const request of addresses ?? (await cache.keys())) bytes += await sizeOf(await cache.match(request));
  return bytes;
}

/** Removes all that was fetched ahead. */
export async function forgetAhead(): Promise<void> {
  await caches.delete(AHEAD);
}

function connection(): Connection | undefined {
  return (navigator as { connection?: Connection }).connection;
}

async function recordingsOfAll(modules: readonly Version[]): Promise<string[]> {
  const all: string[] = [];
  for (const { id, version } of modules) {
    const module = await moduleOf(id, version);
    if (module) all.push(...recordingsIn(module));
  }
  return [...new Set(all)];
}

async function notHere(addresses: readonly string[]): Promise<string[]> {
  const found = await Promise.all(addresses.map((address) => caches.match(address)));
  return addresses.filter((_, index) => !found[index]);
}

/** `false` when there is no room or no network for it. */
async function fetchOne(address: string, budget: number, wanted: ReadonlySet<string>): Promise<boolean> {
  try {
    const response = await fetch(address);
    if (!response.ok) return false;
    if (await makeRoom(Number(response.headers.get('content-length') ?? 0), budget, wanted)) {
      await (await caches.open(AHEAD)).put(address, response);
      return true;
    }
    await response.body?.cancel();
    return false;
  } catch {
    return false;
  }
}

/** Removes what was fetched ahead and is not wanted, the oldest first, until `bytes` more fit; whether they do. */
async function makeRoom(bytes: number, budget: number, wanted: ReadonlySet<string>): Promise<boolean> {
  const cache = await caches.open(AHEAD);
  let used = (await bytesOf(KEPT)) + (await bytesOf(AHEAD));
  for (const request of await cache.keys()) {
    if (used + bytes <= budget) return true;
    if (wanted.has(new URL(request.url).pathname)) continue;
    used -= await sizeOf(await cache.match(request));
    await cache.delete(request);
  }
  return used + bytes <= budget;
}

async function sizeOf(response: Response | undefined): Promise<number> {
  const said = response?.headers.get('content-length');
  return said === null || said === undefined ? ((await response?.blob())?.size ?? 0) : Number(said);
}
