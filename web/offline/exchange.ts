import type { EventAnswer, SyncAnswer } from '#contract/sync.ts';
import type { LearnerEvent, LoggedEvent, Verdict } from '#core/sync/event.ts';
import type { LearnerDatabase } from './database.ts';
import { STRICT } from './journal.ts';

/**
 * Takes in one answer of the server: what it names leaves the outbox, its times and verdicts replace the device's own,
 * and events of other devices join the log. Returns whether the log changed.
 */
export async function settle(
  database: LearnerDatabase,
  sent: readonly LearnerEvent[],
  answer: SyncAnswer,
): Promise<boolean> {
  const transaction = database.transaction(['events', 'outbox', 'rejected', 'cursor'], 'readwrite', STRICT);
  const events = transaction.objectStore('events');
  const byId = new Map(sent.map((event) => [event.id, event]));
  let changed = answer.events.length > 0;
  for (const one of answer.answers) {
    const event = byId.get(one.id);
    if (!event) continue;
    await transaction.objectStore('outbox').delete(one.id);
    if (one.status === 'rejected') {
      await transaction.objectStore('rejected').put({ event, message: one.message ?? '' }, one.id);
      await events.delete(one.id);
      changed = true;
    } else {
      const known = await events.get(one.id);
      const settled = known && settledBy(known, one);
      if (settled) await events.put(settled);
      changed ||= settled !== undefined;
    }
  }
  for (const event of answer.events) await events.put(event as LoggedEvent);
  await Promise.all([transaction.objectStore('cursor').put(answer.cursor, 'sync'), transaction.done]);
  return changed;
}

/** The event with the server's time and verdict; `undefined` when they are what the device thought. */
function settledBy(known: LoggedEvent, answer: EventAnswer): LoggedEvent | undefined {
  const effectiveAt = answer.effectiveAt ?? known.effectiveAt;
  const verdict = (answer.verdict ?? known.verdict) as Verdict | undefined;
  const same =
    effectiveAt === known.effectiveAt &&
    verdict?.score === known.verdict?.score &&
    verdict?.correct === known.verdict?.correct &&
    verdict?.void === known.verdict?.void;
  return same ? undefined : { ...known, effectiveAt, ...(verdict && { verdict }) };
}

/** Moves everything from one database to another, as when a guest signs in: first the copy, then the original goes. */
export async function moveEvents(from: LearnerDatabase, to: LearnerDatabase): Promise<void> {
  const [events, outbox, live, calendars] = await Promise.all([
    from.getAll('events'),
    from.getAll('outbox'),
    from.get('live', 'session'),
    from.get('device', 'calendars'),
  ]);
  const arrival = to.transaction(['events', 'outbox', 'live', 'device'], 'readwrite', STRICT);
  await Promise.all([
    ...events.map((event) => arrival.objectStore('events').put(event)),
    ...outbox.map((event) => arrival.objectStore('outbox').put(event)),
    ...(live ? [arrival.objectStore('live').put(live, 'session')] : []),
    ...(calendars ? [arrival.objectStore('device').put(calendars, 'calendars')] : []),
    arrival.done,
  ]);
  const names = ['events', 'outbox', 'rejected', 'device', 'counters', 'cursor', 'live', 'fits', 'priors'] as const;
  const departure = from.transaction(names, 'readwrite', STRICT);
  await Promise.all([...names.map((name) => departure.objectStore(name).clear()), departure.done]);
}
