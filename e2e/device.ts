/** What a device holds, read beside the app. */
import { expect, type Page } from '@playwright/test';
import type { Plan, PlanRequest } from '#core/planning/plan.ts';
import type { LoggedEvent } from '#core/sync/event.ts';

/** The app leaves the network alone for a few seconds before it makes itself work without one. */
const INSTALLS_AFTER = 6000;

/** Waits until the app is installed on this device; the page's clock must be installed. */
export async function untilInstalled(page: Page): Promise<void> {
  await page.clock.fastForward(INSTALLS_AFTER);
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
}

/** Waits until these addresses are on the device, whether they were kept or fetched ahead. */
export async function untilFetched(page: Page, addresses: readonly string[]): Promise<void> {
  const missing = () =>
    page.evaluate(async (all) => {
      const found = await Promise.all(all.map((address) => caches.match(address)));
      return all.filter((_, i) => !found[i]);
    }, addresses);
  await expect.poll(missing).toEqual([]);
}

/** The log of whoever uses the device, in the order of the database. */
export async function eventsOnDevice(page: Page): Promise<LoggedEvent[]> {
  return (await readStore(page, 'events')) as LoggedEvent[];
}

/** The session under way: what was asked for, and the plan as it stands. */
export async function keptPlan(page: Page): Promise<{ readonly request: PlanRequest; readonly plan: Plan }> {
  const [session] = await readStore(page, 'live');
  return session as { readonly request: PlanRequest; readonly plan: Plan };
}

/** Everything in one store of the learner who uses the device. */
function readStore(page: Page, store: 'events' | 'live'): Promise<unknown[]> {
  return page.evaluate(async (name) => {
    const done = <T>(request: IDBRequest<T>) =>
      new Promise<T>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
    const device = await done(indexedDB.open('morsel'));
    const learner = (await done(device.transaction('facts').objectStore('facts').get('learner'))) ?? 'guest';
    const database = await done(indexedDB.open(`morsel-${learner}`));
    const all: unknown[] = await done(database.transaction(name).objectStore(name).getAll());
    device.close();
    database.close();
    return all;
  }, store);
}
