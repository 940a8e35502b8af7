import type { EventAnswer, SyncAnswer } from '#contract/sync.ts';
import type { LearnerEvent, LoggedEvent, Verdict } from '#core/sync/event.ts';
import { now } from './clock.ts';
import type { LearnerDatabase } from './database.ts';
import { STRICT } from './journal.ts';
import { uuidv7 } from './uuid.ts';

/**
 * Takes in one answer of the server: what it names leaves the outbox, its times and verdicts replace the device's own,
 * and events of other devices join the log. An answer whose id was taken already is kept and sent again under a new id.
 * Returns whether the log changed.
 */
export async function settle(
  database: LearnerDatabase,
  sent: readonly LearnerEvent[],
  answer: SyncAnswer,
): Promise<boolean> {
  const transaction = database.transaction(['events', 'outbox', 'rejected', 'cursor'], 'readwrite', STRICT);
  const events = transaction.objectStore('events');
  const outbox = transaction.objectStore('outbox');
  const byId = new Map(sent.map((event) => [event.id, event]));
  let changed = answer.events.length > 0;
  for (const one of answer.answers) {
    const event = byId.get(one.id);
    // Of two tabs that sent the same, the first to be answered has settled it.
    if (!event || !(await outbox.get(one.id))) continue;
    await outbox.delete(one.id);
    const first = one.status === 'conflict' && answer.events.find(({ id }) => id === one.id);
    if (first && !isSameAct(event, first)) {
      const again = { ...event, id: uuidv7(now()) };
      const known = await events.get(one.id);
      const verdict = known && isSameAct(event, known) ? known.verdict : undefined;
      await outbox.put(again);
      await events.put({ ...again, effectiveAt: again.clientAt, ...(verdict && { verdict }) });
      continue;
    }
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

/** Written at one moment of one device: the same answer, however its fields were spelt. */
function isSameAct(a: LearnerEvent, b: Pick<LearnerEvent, 'device' | 'seq' | 'clientAt'>): boolean {
  return a.device === b.device && a.seq === b.seq && a.clientAt === b.clientAt;
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
