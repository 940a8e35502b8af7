import type { LearnerEvent, LoggedEvent } from '#core/sync/event.ts';
import { GUEST, type KeptSession, type LearnerDatabase, openLearnerDatabase } from './database.ts';
import { STRICT } from './journal.ts';

/**
 * Moves what was done as a guest to the learner who uses this device now. While somebody is signed in, nothing else
 * can be in the guest's database than what was done before that, or in a tab that has not noticed yet. Returns whether
 * anything came.
 */
export async function bringGuestAlong(learner: LearnerDatabase): Promise<boolean> {
  const guest = await openLearnerDatabase(GUEST);
  try {
    return await moveEvents(guest, learner);
  } finally {
    guest.close();
  }
}

interface Luggage {
  readonly events: readonly LoggedEvent[];
  readonly outbox: readonly LearnerEvent[];
  readonly live: KeptSession | undefined;
  readonly calendars: string | undefined;
}

/**
 * Moves everything from one database to another: first the copy, then the original goes, and of it only what was
 * copied. So it may end anywhere and begin anew, and another tab may write meanwhile: nothing is lost or doubled.
 * Returns whether there was anything.
 */
export async function moveEvents(from: LearnerDatabase, to: LearnerDatabase): Promise<boolean> {
  for (let moved = false; ; moved = true) {
    const luggage = await pack(from);
    if (!luggage) return moved;
    await arrive(to, luggage);
    await depart(from, luggage);
  }
}

async function pack(from: LearnerDatabase): Promise<Luggage | undefined> {
  const transaction = from.transaction(['events', 'outbox', 'live', 'device']);
  const [events, outbox, live, calendars] = await Promise.all([
    transaction.objectStore('events').getAll(),
    transaction.objectStore('outbox').getAll(),
    transaction.objectStore('live').get('session'),
    transaction.objectStore('device').get('calendars'),
    transaction.done,
  ]);
  const nothing = events.length + outbox.length === 0 && !live && !calendars;
  return nothing ? undefined : { events, outbox, live, calendars };
}

/** What has arrived before stays as it is: the server may have answered for it already. */
async function arrive(to: LearnerDatabase, { events, outbox, live, calendars }: Luggage): Promise<void> {
  const transaction = to.transaction(['events', 'outbox', 'live', 'device'], 'readwrite', STRICT);
  const log = transaction.objectStore('events');
  const known = new Set(await log.getAllKeys());
  const fresh = events.filter(({ id }) => !known.has(id));
  const again = fresh.length === 0 && events.length > 0;
  await Promise.all([
    ...fresh.map((event) => log.put(event)),
    ...outbox.filter(({ id }) => !known.has(id)).map((event) => transaction.objectStore('outbox').put(event)),
    ...(live && !again ? [transaction.objectStore('live').put(live, 'session')] : []),
    ...(calendars && !again ? [transaction.objectStore('device').put(calendars, 'calendars')] : []),
    transaction.done,
  ]);
}

async function depart(from: LearnerDatabase, { events, outbox }: Luggage): Promise<void> {
  const names = ['events', 'outbox', 'rejected', 'device', 'counters', 'cursor', 'live', 'fits', 'priors'] as const;
  const transaction = from.transaction(names, 'readwrite', STRICT);
  await Promise.all([
    ...events.map(({ id }) => transaction.objectStore('events').delete(id)),
    ...outbox.map(({ id }) => transaction.objectStore('outbox').delete(id)),
  ]);
  const stays = (await transaction.objectStore('events').count()) > 0;
  const rest = stays ? [] : names.map((name) => transaction.objectStore(name).clear());
  await Promise.all([...rest, transaction.done]);
}
