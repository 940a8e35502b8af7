import type { Me } from '#contract/account.ts';
import { deleteLearnerDatabase, GUEST } from './database.ts';
import { bringGuestAlong } from './guest.ts';
import { learner, learnerDatabase, switchTo, syncNow } from './store.svelte.ts';

/**
 * Call after a successful sign-in: what was done as a guest moves to the learner, and both sides are brought together.
 * The device is the learner's first, and then the guest's answers move: whatever ends this in between, they move at the
 * next start, and to nobody else.
 */
export async function signedIn(me: NonNullable<Me['learner']>): Promise<void> {
  if (me.id !== learner.id) {
    if (!learner.guest) await bringGuestAlong(learnerDatabase());
    await switchTo(me.id);
  }
  await syncNow();
}

/** Call after the server signed this device out. Unsent answers keep this device's copy; otherwise it is removed. */
export async function signedOut(): Promise<void> {
  const left = learner.id;
  if (left !== GUEST) await bringGuestAlong(learnerDatabase());
  const unsent = await learnerDatabase().count('outbox');
  await switchTo(GUEST);
  if (left !== GUEST && unsent === 0) await deleteLearnerDatabase(left);
}

/** Removes everything this device keeps of the learner, sent or not, and starts again as a guest. */
export async function forget(): Promise<void> {
  const left = learner.id;
  if (left === GUEST) learnerDatabase().close();
  else await switchTo(GUEST);
  await deleteLearnerDatabase(left);
  if (left === GUEST) await switchTo(GUEST);
}
