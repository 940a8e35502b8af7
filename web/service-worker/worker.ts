import { version } from '$app/env';
import { assets, immutable } from '$app/manifest';
import { self } from '$app/service-worker';
import { slice } from './slice.ts';
import './outbox.ts';
import './reminders.ts';

/**
 * Keeps the app working without a network. The shell of this version is fetched at install time, pictures and
 * recordings of modules come from the cache the app fills; everything else the learner needs (library, modules,
 * answers) lives in IndexedDB and is asked for there, so the rest of `/api` is never cached here.
 */
const SHELL = '/';
const MEDIA = 'media';
const name = `shell-${version}`;
const files = [SHELL, ...[...immutable, ...assets].map(({ path }) => new URL(path, self.location.origin).pathname)];
const known = new Set(files);

self.addEventListener('install', (event) => {
  event.waitUntil(caches.open(name).then((cache) => cache.addAll(files)));
});

self.addEventListener('activate', (event) => {
  const others = async () => (await caches.keys()).filter((other) => other !== name && other !== MEDIA);
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
  if (request.mode === 'navigate' && !pathname.startsWith('/api/')) event.respondWith(fromNetwork(request));
  else if (known.has(pathname) || pathname.startsWith('/api/media/')) event.respondWith(fromCache(request));
});

async function fromNetwork(request: Request): Promise<Response> {
  return fetch(request).catch(async () => (await caches.match(SHELL)) ?? Response.error());
}

async function fromCache(request: Request): Promise<Response> {
  const kept = await caches.match(request);
  return kept ? slice(kept, request.headers.get('range')) : fetch(request);
}
