import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { bytesOf, forgetAhead, setMegabytes } from './ahead.svelte.ts';
import { AHEAD, KEPT } from './media-caches.ts';

const MEGABYTE = 1_000_000;

/** A recording of so many megabytes, as far as its header tells. */
async function store(cache: string, name: string, megabytes: number): Promise<void> {
  const headers = { 'content-length': String(megabytes * MEGABYTE) };
  await (await caches.open(cache)).put(`/api/media/${name}`, new Response('a film', { headers }));
}

async function namesIn(cache: string): Promise<(string | undefined)[]> {
  const requests = await (await caches.open(cache)).keys();
  return requests.map(({ url }) => url.split('/').at(-1));
}

async function forgetAll(): Promise<void> {
  await Promise.all([forgetAhead(), caches.delete(KEPT)]);
}

describe('room for media on this device', () => {
  beforeEach(async () => {
    await forgetAll();
    await store(KEPT, 'kept.mp4', 40);
    for (const name of ['first.mp4', 'second.mp4', 'third.mp4']) await store(AHEAD, name, 30);
  });
  afterEach(forgetAll);

  test('what was fetched ahead goes when there is less room, the oldest first', async () => {
    await setMegabytes(100);
    expect(await namesIn(AHEAD)).toEqual(['second.mp4', 'third.mp4']);
    await setMegabytes(75);
    expect(await namesIn(AHEAD)).toEqual(['third.mp4']);
  });

  test('what somebody keeps stays, however little room there is', async () => {
    await setMegabytes(10);
    expect(await namesIn(AHEAD)).toEqual([]);
    expect(await namesIn(KEPT)).toEqual(['kept.mp4']);
    expect(await bytesOf(KEPT)).toBe(40 * MEGABYTE);
  });

  test('nothing goes while there is room for all', async () => {
    await setMegabytes(130);
    expect(await namesIn(AHEAD)).toEqual(['first.mp4', 'second.mp4', 'third.mp4']);
  });
});
