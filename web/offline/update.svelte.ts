import { BUSY } from './busy.ts';
import { TAKE_OVER } from './take-over.ts';

let ready = $state.raw<ServiceWorker>();
let watching = false;

/** A new version that is on this device and waits to be let in; reactive. */
export const update = {
  get ready() {
    return ready !== undefined;
  },
};

/**
 * Looks out for a new version of the app. It is fetched beside the one that runs and waits until somebody lets it in or
 * the last tab is closed. Once it is let in, in whatever tab, this tab reloads as soon as nobody is in the middle of
 * something.
 */
export function watchForUpdate(registration: ServiceWorkerRegistration): void {
  const { serviceWorker } = navigator;
  if (watching || !serviceWorker.controller) return;
  watching = true;
  const look = () => {
    ready = registration.waiting ?? undefined;
  };
  const follow = () => registration.installing?.addEventListener('statechange', look);
  registration.addEventListener('updatefound', follow);
  serviceWorker.addEventListener('controllerchange', () => void navigator.locks.request(BUSY, reload));
  document.addEventListener('visibilitychange', () => {
    // Out of reach, say: the next look will tell.
    if (document.visibilityState === 'visible') registration.update().catch(() => undefined);
  });
  follow();
  look();
}

/** Lets the new version in, unless somebody is in the middle of something in some tab: then `false`. */
export function letIn(): Promise<boolean> {
  return navigator.locks.request(BUSY, { ifAvailable: true }, async (lock) => {
    if (lock && ready) await takeOver(ready);
    return lock !== null;
  });
}

/** For a tab that is older than what is stored: fetches what the server offers now, and reloads. */
export async function getNewVersion(): Promise<void> {
  const registration = await navigator.serviceWorker?.getRegistration();
  await registration?.update().catch(() => undefined);
  if (registration?.installing) await until(registration.installing, ['installed', 'activated', 'redundant']);
  if (registration?.waiting) await takeOver(registration.waiting);
  location.reload();
}

async function takeOver(worker: ServiceWorker): Promise<void> {
  worker.postMessage(TAKE_OVER);
  await until(worker, ['activated', 'redundant']);
}

function until(worker: ServiceWorker, states: readonly ServiceWorkerState[]): Promise<void> {
  return new Promise((resolve) => {
    const look = () => states.includes(worker.state) && resolve();
    worker.addEventListener('statechange', look);
    look();
  });
}

/** Never resolves, so that nothing begins in this tab before it is gone. */
function reload(): Promise<never> {
  location.reload();
  return new Promise(() => undefined);
}
