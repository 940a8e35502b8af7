import type { EventAnswer, SyncAnswer } from '#contract/sync.ts';
import type { LearnerEvent, LoggedEvent, Verdict } from '#core/sync/event.ts';
import { now, zone } from './clock.ts';
import type { LearnerDatabase } from './database.ts';
import { uuidv7 } from './uuid.ts';

type Unstamped<E> = E extends LearnerEvent ? Omit<E, 'id' | 'device' | 'seq' | 'clientAt' | 'zone'> : never;

/** An event before the device gives it id, order and time. */
export type EventDraft = Unstamped<LearnerEvent>;

/** `strict`: the browser reports success only once the disk has it. */
const STRICT = { durability: 'strict' } as const;

/**
 * Stamps `draft` and writes it to log and outbox in one transaction. Resolves when it is on the disk, so only then may
 * the screen say "saved". `verdict` is this device's own grading of an attempt; the server's replaces it later.
 */
export async function write(database: LearnerDatabase, draft: EventDraft, verdict?: Verdict): Promise<LoggedEvent> {
  const transaction = database.transaction(['events', 'outbox', 'device', 'counters'], 'readwrite', STRICT);
  const counters = transaction.objectStore('counters');
  const device = await deviceIn(transaction.objectStore('device'));
  const seq = ((await counters.get('seq')) ?? -1) + 1;
  const clientAt = now();
  const event = { ...draft, id: uuidv7(clientAt), device, seq, clientAt, zone: zone() } satisfies LearnerEvent;
  const logged: LoggedEvent = { ...event, effectiveAt: clientAt, ...(verdict && { verdict }) };
  await Promise.all([
    counters.put(seq, 'seq'),
    transaction.objectStore('events').put(logged),
    transaction.objectStore('outbox').put(event),
    transaction.done,
  ]);
  return logged;
}

interface DeviceStore {
  get(key: 'id'): Promise<string | undefined>;
  put(value: string, key: 'id'): Promise<'id'>;
}

async function deviceIn(store: DeviceStore): Promise<string> {
  const known = await store.get('id');
  if (known) return known;
  const made = uuidv7(now());
  await store.put(made, 'id');
  return made;
}

/** The id under which this database's events are ordered; made at first use. */
export async function deviceOf(database: LearnerDatabase): Promise<string> {
  const transaction = database.transaction('device', 'readwrite', STRICT);
  const id = await deviceIn(transaction.store);
  await transaction.done;
  return id;
}

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
  const [events, outbox, live] = await Promise.all([
    from.getAll('events'),
    from.getAll('outbox'),
    from.get('live', 'session'),
  ]);
  const arrival = to.transaction(['events', 'outbox', 'live'], 'readwrite', STRICT);
  await Promise.all([
    ...events.map((event) => arrival.objectStore('events').put(event)),
    ...outbox.map((event) => arrival.objectStore('outbox').put(event)),
    ...(live ? [arrival.objectStore('live').put(live, 'session')] : []),
    arrival.done,
  ]);
  const names = ['events', 'outbox', 'rejected', 'device', 'counters', 'cursor', 'live'] as const;
  const departure = from.transaction(names, 'readwrite', STRICT);
  await Promise.all([...names.map((name) => departure.objectStore(name).clear()), departure.done]);
}
