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
let wanted: readonly Version[] = [];
/** Whether network and choice allowed it when they were last looked at. */
let good = false;
/** Ends what is under way; absent while nothing is. */
let running: AbortController | undefined;

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

/** Chooses when to fetch ahead; what that allows begins at once, what it forbids ends. */
export async function chooseAhead(choice: Choice): Promise<void> {
  await deviceDatabase()?.put('facts', choice, 'ahead');
  void follow(true);
}

/** Sets what media may take on this device. What was fetched ahead makes room at once, what is kept never. */
export async function setMegabytes(megabytes: number): Promise<void> {
  await deviceDatabase()?.put('facts', String(megabytes), 'megabytes');
  await makeRoom(0, megabytes * MEGABYTE, new Set());
  void follow(true);
}

/**
 * Fetches films and podcasts of these modules, the most likely first, as far as network, choice and room allow: it ends
 * when they no longer do, and goes on when they do again.
 */
export async function fetchAhead(modules: readonly Version[]): Promise<void> {
  wanted = modules;
  connection()?.addEventListener?.('change', networkChanged);
  await follow(true);
}

/** Browsers report every little change of speed: only a network that became good is worth another look. */
function networkChanged(): Promise<void> {
  return follow(false);
}

async function follow(anew: boolean): Promise<void> {
  const { choice } = await aheadSettings();
  const before = good;
  good = isGood(choice, connection());
  if (!good) running?.abort();
  else if ((anew || !before) && !running && wanted.length > 0 && 'caches' in globalThis) await fetchMissing();
}

async function fetchMissing(): Promise<void> {
  running = new AbortController();
  const { signal } = running;
  try {
    const addresses = await recordingsOfAll(wanted);
    const missing = await notHere(addresses);
    for (const [done, address] of missing.entries()) {
      progress = { done, total: missing.length };
      const { megabytes } = await aheadSettings();
      if (!(await fetchOne(address, megabytes * MEGABYTE, new Set(addresses), signal))) break;
    }
  } finally {
    running = undefined;
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

/** Removes all that was fetched ahead; none of it comes back before the app is opened again. */
export async function forgetAhead(): Promise<void> {
  wanted = [];
  running?.abort();
  await caches.delete(AHEAD);
}

function connection(): (Connection & Partial<EventTarget>) | undefined {
  return (navigator as { connection?: Connection & Partial<EventTarget> }).connection;
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

/** `false` when there is no room or no network for it, and when the `signal` ended it. */
async function fetchOne(
  address: string,
  budget: number,
  spared: ReadonlySet<string>,
  signal: AbortSignal,
): Promise<boolean> {
  try {
    const response = await fetch(address, { signal });
    if (!response.ok) return false;
    if (await makeRoom(Number(response.headers.get('content-length') ?? 0), budget, spared)) {
      await (await caches.open(AHEAD)).put(address, response);
      return true;
    }
    await response.body?.cancel();
    return false;
  } catch {
    return false;
  }
}

/** Removes what was fetched ahead and is not spared, the oldest first, until `bytes` more fit; whether they do. */
async function makeRoom(bytes: number, budget: number, spared: ReadonlySet<string>): Promise<boolean> {
  const cache = await caches.open(AHEAD);
  let used = (await bytesOf(KEPT)) + (await bytesOf(AHEAD));
  for (const request of await cache.keys()) {
    if (used + bytes <= budget) return true;
    if (spared.has(new URL(request.url).pathname)) continue;
    used -= await sizeOf(await cache.match(request));
    await cache.delete(request);
  }
  return used + bytes <= budget;
}

async function sizeOf(response: Response | undefined): Promise<number> {
  const said = response?.headers.get('content-length');
  return said === null || said === undefined ? ((await response?.blob())?.size ?? 0) : Number(said);
}
