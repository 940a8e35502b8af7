import type { LiveSession } from '#core/planning/live.ts';
import { now } from '../offline/clock.ts';
import type { KeptSession, LearnerDatabase } from '../offline/database.ts';
import { type EventDraft, STRICT } from '../offline/journal.ts';
import { record } from '../offline/store.svelte.ts';
import type { PlateBite } from '../plate/ring.ts';

/** A session left in the middle waits this long; then the day has moved on and a new plan is better. */
const WAITS_MS = 12 * 3_600_000;

export async function keep(database: LearnerDatabase, session: KeptSession): Promise<void> {
  const transaction = database.transaction('live', 'readwrite', STRICT);
  await Promise.all([transaction.store.put(session, 'session'), transaction.done]);
}

/** The session left in the middle, if there is one that still makes sense. */
export async function keptSession(database: LearnerDatabase): Promise<KeptSession | undefined> {
  const session = await database.get('live', 'session');
  return session && session.plan.bites.length > 0 && now() - session.live.startedAt < WAITS_MS ? session : undefined;
}

/** Ends a session that was left in the middle, with what was done in it. */
export async function closeKept(database: LearnerDatabase): Promise<void> {
  const session = await database.get('live', 'session');
  if (session && session.live.done.length > 0) await record(sessionEvent(session.live, false));
  await dropKept(database);
}

export async function dropKept(database: LearnerDatabase): Promise<void> {
  await database.delete('live', 'session');
}

/** What is written of a session when it ends; a later one for the same session takes its place. */
export function sessionEvent({ id, askedSeconds, spentSeconds }: LiveSession, finished: boolean): EventDraft {
  return { kind: 'session', session: id, askedSeconds, ms: Math.round(spentSeconds * 1000), finished };
}

/** The plate of a session under way: what is behind has left it, an undone bite will come again. */
export function plateOf({ plan, live }: Pick<KeptSession, 'plan' | 'live'>): PlateBite[] {
  const behind = live.done
    .filter(({ undone }) => !undone)
    .map(({ bite: { id, reason, seconds, purpose } }) => ({ id, reason, seconds, purpose, gone: true }));
  const done = new Set(behind.map(({ id }) => id));
  return [...behind, ...plan.bites.filter(({ id }) => !done.has(id))];
}
