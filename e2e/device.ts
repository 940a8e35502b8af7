/** What a device holds, read beside the app. */
import type { Page } from '@playwright/test';
import type { Plan, PlanRequest } from '#core/planning/plan.ts';
import type { LoggedEvent } from '#core/sync/event.ts';

/** The app leaves the network alone for a few seconds before it makes itself work without one. */
const INSTALLS_AFTER = 6000;

/** Waits until the app is installed on this device; the page's clock must be installed. */
export async function untilInstalled(page: Page): Promise<void> {
  await page.clock.fastForward(INSTALLS_AFTER);
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
}

/** The log of whoever uses the device, in the order of the database. */
export function eventsOnDevice(page: Page): Promise<LoggedEvent[]> {
  return page.evaluate(async () => {
    const done = <T>(request: IDBRequest<T>) =>
      new Promise<T>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
    const device = await done(indexedDB.open('morsel'));
    const learner = (await done(device.transaction('facts').objectStore('facts').get('learner'))) ?? 'guest';
    const database = await done(indexedDB.open(`morsel-${learner}`));
    const events = await done(database.transaction('events').objectStore('events').getAll());
    device.close();
    database.close();
    return events;
  });
}

/** The session under way: what was asked for, and the plan as it stands. */
export function keptPlan(page: Page): Promise<{ readonly request: PlanRequest; readonly plan: Plan }> {
  return page.evaluate(async () => {
    const done = <T>(request: IDBRequest<T>) =>
      new Promise<T>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
    const device = await done(indexedDB.open('morsel'));
    const learner = (await done(device.transaction('facts').objectStore('facts').get('learner'))) ?? 'guest';
    const database = await done(indexedDB.open(`morsel-${learner}`));
    const kept = await done(database.transaction('live').objectStore('live').get('session'));
    device.close();
    database.close();
    return kept;
  });
}
