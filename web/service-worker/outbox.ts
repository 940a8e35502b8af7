import { self } from '$app/service-worker';
import { GUEST, openDevice, openLearnerDatabase } from '../offline/database.ts';
import { OUTBOX_TAG } from '../offline/outbox-tag.ts';
import { synchronize } from '../offline/sync.ts';
import { announce } from '../offline/tabs.ts';

/** What TypeScript does not know of Background Sync. */
interface SyncEvent extends ExtendableEvent {
  readonly tag: string;
}

/** The network is back while perhaps no tab is open: the worker itself sends what waits. */
self.addEventListener('sync', (event) => {
  const { tag } = event as SyncEvent;
  if (tag === OUTBOX_TAG) (event as SyncEvent).waitUntil(sendOutbox());
});

/** Sends by the same code as a tab, one at a time with all tabs. Rejects when it could not: the browser tries again. */
export async function sendOutbox(): Promise<void> {
  const device = await openDevice();
  const learner = await device.get('facts', 'learner');
  device.close();
  if (learner === undefined || learner === GUEST) return;
  const database = await openLearnerDatabase(learner);
  try {
    const result = await navigator.locks.request('morsel-sync', () => synchronize(database));
    if (result.changed) announce({ kind: 'recorded', learner });
    if (result.failure && result.failure !== 'sign_in_required') throw new Error(`Not sent: ${result.failure}.`);
  } finally {
    database.close();
  }
}
