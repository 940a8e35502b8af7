import { version } from '$app/env';
import { assets, immutable } from '$app/manifest';
import { self } from '$app/service-worker';

/**
 * Keeps the app working without a network. The shell of this version is fetched at install time; everything else the
 * learner needs (library, modules, answers) lives in IndexedDB and is asked for there, so `/api` is never cached here.
 */
const SHELL = '/';
const name = `shell-${version}`;
const files = [SHELL, ...[...immutable, ...assets].map(({ path }) => new URL(path, self.location.origin).pathname)];
const known = new Set(files);

self.addEventListener('install', (event) => {
  event.waitUntil(caches.open(name).then((cache) => cache.addAll(files.filter(isSmall))));
});

self.addEventListener('activate', (event) => {
  event.waitUntil(
    caches
      .keys()
      .then((names) => Promise.all(names.filter((other) => other !== name).map((other) => caches.delete(other)))),
  );
});

self.addEventListener('fetch', (event) => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  if (request.method !== 'GET' || origin !== self.location.origin || pathname.startsWith('/api/')) return;
  if (request.mode === 'navigate') event.respondWith(fetch(request).catch(() => kept(SHELL)));
  else if (known.has(pathname)) event.respondWith(kept(pathname).then((hit) => (hit.ok ? hit : fetch(request))));
});

async function kept(path: string): Promise<Response> {
  return (await caches.match(path)) ?? Response.error();
}

/** Pictures for installing the app are the system's business. */
function isSmall(path: string): boolean {
  return !path.endsWith('.png');
}
