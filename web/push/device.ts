import { call } from '../offline/api.ts';
import { installsByHand } from '../offline/by-hand.ts';
import { workerAddress } from '../offline/worker-address.ts';
import { describe } from './describe.ts';

/**
 * What this browser can do. `install`: only once it is on the home screen (iPhone and iPad). `denied`: the person said
 * no before, and only the browser's settings can change that.
 */
export type PushAbility = 'ready' | 'install' | 'denied' | 'none';

export function pushAbility(): PushAbility {
  const able = 'serviceWorker' in navigator && 'PushManager' in globalThis && 'Notification' in globalThis;
  if (able) return Notification.permission === 'denied' ? 'denied' : 'ready';
  return installsByHand() ? 'install' : 'none';
}

/**
 * Asks the person, by the browser's own question, and subscribes this device. Call it from a tap. False when the answer
 * was no, or the server or the push service cannot be reached.
 */
export async function subscribe(pushKey: string): Promise<boolean> {
  if ((await Notification.requestPermission()) !== 'granted') return false;
  try {
    const registration = await registered();
    const before = await registration.pushManager.getSubscription();
    // One made for another key, of a server that was set up anew, would never receive anything.
    await before?.unsubscribe();
    const options = { userVisibleOnly: true, applicationServerKey: pushKey };
    const described = describe(await registration.pushManager.subscribe(options));
    return described !== undefined && (await call('POST', '/api/me/push', described)).ok;
  } catch {
    return false;
  }
}

/** Ends it for this device alone. */
export async function unsubscribe(): Promise<boolean> {
  const { ok } = await call('DELETE', '/api/me/push');
  const registration = await navigator.serviceWorker?.getRegistration();
  const subscription = await registration?.pushManager.getSubscription();
  await subscription?.unsubscribe().catch(() => false);
  return ok;
}

async function registered(): Promise<ServiceWorkerRegistration> {
  if (!(await navigator.serviceWorker.getRegistration())) {
    await navigator.serviceWorker.register(workerAddress('/service-worker.js'), { type: 'module' });
  }
  return navigator.serviceWorker.ready;
}
