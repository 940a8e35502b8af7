import type { LearnerEvent, LoggedEvent, Verdict } from '#core/sync/event.ts';
import { now, zone } from './clock.ts';
import type { LearnerDatabase } from './database.ts';
import { uuidv7 } from './uuid.ts';

type Unstamped<E> = E extends LearnerEvent ? Omit<E, 'id' | 'device' | 'seq' | 'clientAt' | 'zone'> : never;

/** An event before the device gives it id, order and time. */
export type EventDraft = Unstamped<LearnerEvent>;

/** `strict`: the browser reports success only once the disk has it. */
export const STRICT = { durability: 'strict' } as const;

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
  put(value: string, key: 'id'): Promise<unknown>;
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
