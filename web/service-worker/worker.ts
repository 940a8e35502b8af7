import { version } from '$app/env';
import { assets, immutable } from '$app/manifest';
import { self } from '$app/service-worker';
import { AHEAD, KEPT } from '../offline/media-caches.ts';
import { TAKE_OVER } from '../offline/take-over.ts';
import { slice } from './slice.ts';
import './outbox.ts';
import './reminders.ts';

/**
 * Keeps the app working without a network, and starting at once with one that hangs. The shell of this version is
 * fetched at install time and opens every screen from then on; a new version is fetched beside it and waits until it is
 * let in. Pictures and recordings of modules come from the cache the app fills; everything else the learner needs
 * (library, modules, answers) lives in IndexedDB and is asked for there, so the rest of `/api` is never cached here.
 */
const SHELL = '/';
/** Pages of the server's own, and files: not screens of the app. */
const SERVERS = /^\/(api|feeds|files|mailbox)(\/|$)|\.\w+$/;
const name = `shell-${version}`;
/** Only browsers look at these, when they offer to install the app. */
const FOR_INSTALLING = /^\/screenshots\//;
const built = [...immutable, ...assets].map(({ path }) => new URL(path, self.location.origin).pathname);
const files = [SHELL, ...built.filter((path) => !FOR_INSTALLING.test(path))];
const known = new Set(files);

self.addEventListener('install', (event) => {
  event.waitUntil(fetchShell());
});

self.addEventListener('message', ({ data }) => {
  if (data === TAKE_OVER) void self.skipWaiting();
});

self.addEventListener('activate', (event) => {
  const others = async () => (await caches.keys()).filter((other) => ![name, KEPT, AHEAD].includes(other));
  event.waitUntil(
    others()
      .then((names) => Promise.all(names.map((other) => caches.delete(other))))
      .then(() => self.clients.claim()),
  );
});

self.addEventListener('fetch', (event) => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  if (request.method !== 'GET' || origin !== self.location.origin) return;
  if (request.mode === 'navigate' && !SERVERS.test(pathname)) event.respondWith(shell(request));
  else if (known.has(pathname) || pathname.startsWith('/api/media/')) event.respondWith(fromCache(request));
});

/** Rejects when the page belongs to another version than this worker, as while a server is being replaced. */
async function fetchShell(): Promise<void> {
  const cache = await caches.open(name);
  await cache.addAll(files);
  const page = (await (await cache.match(SHELL))?.text()) ?? '';
  const foreign = page.match(/\/_app\/immutable\/[\w./-]+/g)?.filter((path) => !known.has(path)) ?? [];
  if (foreign.length > 0) throw new Error(`The page asks for ${foreign[0]}, which is not of this version.`);
}

async function shell(request: Request): Promise<Response> {
  const cache = await caches.open(name);
  return (await cache.match(SHELL)) ?? fetch(request);
}

async function fromCache(request: Request): Promise<Response> {
  const cache = await caches.open(name);
  const kept = (await cache.match(request)) ?? (await caches.match(request));
  return kept ? slice(kept, request.headers.get('range')) : fetch(request);
}
