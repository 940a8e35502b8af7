import type { EventAnswer, SyncAnswer, SyncRequest } from '#contract/sync.ts';
import { canonical } from '#core/math/canonical.ts';
import { effectiveAt } from '#core/sync/effective-time.ts';
import type { LearnerEvent, LoggedEvent, Verdict } from '#core/sync/event.ts';
import { foldMemory } from '#core/sync/fold.ts';
import type { Engine, Writer } from '#server/database/engines/engine.ts';
import { readCursor, writeCursor } from '#server/features/attempts/cursor.ts';
import { type Incoming, type Intake, takeIn } from '#server/features/attempts/intake.ts';
import { judge } from '#server/features/attempts/judge.ts';
import { Log, loggedEvent } from '#server/features/attempts/log.repository.ts';
import { Memories } from '#server/features/attempts/memories.repository.ts';
import { isRead, type ReadEvent, readEvent } from '#server/features/attempts/read-event.ts';
import type { FindActivities } from '#server/features/library/known-activity.ts';
import { HttpProblem } from '#server/http/problem.ts';

const PAGE = 500;

export interface SyncDependencies {
  readonly engine: Engine;
  readonly organizationId: string;
  readonly findActivities: FindActivities;
  readonly now: () => number;
  /** Told, within the transaction, what is new in a learner's log, and where the log ends now. */
  readonly noteEvents: NoteEvents;
  /** Events that one answer brings at most; 500 unless told. */
  readonly page?: number;
}

export type NoteEvents = (
  writer: Writer,
  learnerId: string,
  fresh: readonly LearnerEvent[],
  head: number,
) => Promise<void>;

/**
 * Takes a device's events in and answers what it lacks, in one transaction: every answer stands for what is durable.
 * Sending the same again changes nothing.
 * @throws HttpProblem `sign_in_required` when the learner was erased meanwhile, or is not whose events these are
 */
export async function sync(deps: SyncDependencies, learnerId: string, request: SyncRequest): Promise<SyncAnswer> {
  if (request.learner !== undefined && request.learner !== learnerId) {
    throw new HttpProblem('sign_in_required', 'Sign in first: somebody else is signed in here now.');
  }
  const receivedAt = deps.now();
  const results = request.events.map(readEvent);
  const incoming = new Map<ReadEvent, Incoming>();
  for (const read of results) {
    if (isRead(read)) incoming.set(read, await arrive(deps, read, request.sentAt, receivedAt));
  }
  const log = new Log(deps.organizationId, learnerId);
  const memories = new Memories(deps.organizationId, learnerId);
  return deps.engine.write(async (writer) => {
    const head = await deps.engine.lockStream(writer, deps.organizationId, learnerId);
    if (head === undefined) throw new HttpProblem('sign_in_required', 'Sign in first: this account is gone.');
    const intake = await takeIn(writer, log, [...incoming.values()], { head, receivedAt, sentAt: request.sentAt });
    await refold(writer, log, memories, intake, receivedAt);
    const fresh = intake.fresh.map(({ event }) => event);
    if (fresh.length > 0) await deps.noteEvents(writer, learnerId, fresh, intake.head);
    const answers = results.map((read) => (isRead(read) ? answerFor(read, intake) : read));
    const lacks = await lacking(writer, log, request, intake, deps.page ?? PAGE);
    return { answers, ...lacks, events: [...firstOnes(answers, intake), ...lacks.events], receivedAt };
  });
}

async function arrive(
  { findActivities }: SyncDependencies,
  read: ReadEvent,
  sentAt: number,
  receivedAt: number,
): Promise<Incoming> {
  const { event } = read;
  const happened = effectiveAt({ clientAt: event.clientAt, sentAt, receivedAt });
  if (event.kind !== 'attempt') return { ...read, effectiveAt: happened };
  return { ...read, effectiveAt: happened, verdict: await judge(event, findActivities) };
}

/** Folds every key again that the new events touch, over all its events. */
async function refold(
  writer: Writer,
  log: Log,
  memories: Memories,
  { fresh, known }: Intake,
  now: number,
): Promise<void> {
  const undone = fresh.flatMap(({ event }) => (event.kind === 'undo' ? [event.attempt] : []));
  const before = await log.find(writer, [...new Set(undone.filter((id) => !known.has(id)))]);
  const touched = [
    ...fresh.map(({ event }) => (event.kind === 'attempt' ? event.key : null)),
    ...undone.map((id) => known.get(id)?.memory_key ?? null),
    ...before.map(({ memory_key }) => memory_key),
  ];
  const keys = [...new Set(touched.filter((key) => key !== null))];
  const byKey = Map.groupBy(await log.attemptsAt(writer, keys), ({ memory_key }) => memory_key);
  const states = keys.map((key) => [key, foldMemory((byKey.get(key) ?? []).map(loggedEvent))] as const);
  await memories.put(writer, new Map(states), now);
}

function answerFor({ event }: ReadEvent, { known, taken }: Intake): EventAnswer {
  const row = known.get(event.id);
  if (!row) throw new Error(`Event ${event.id} was read and is not in the log.`);
  const facts = {
    id: event.id,
    effectiveAt: row.effective_at,
    ...(row.verdict ? { verdict: JSON.parse(row.verdict) as Verdict } : {}),
  };
  if (taken.has(event)) return { ...facts, status: 'stored' };
  if (isSame(row.body, event)) return { ...facts, status: 'duplicate' };
  return { ...facts, status: 'conflict', message: 'This id is known with other content; what came first stays.' };
}

function isSame(body: string, event: LearnerEvent): boolean {
  return canonical(JSON.parse(body)) === canonical(event);
}

/** What came first under the ids that came again with other content: the device has none of it. */
function firstOnes(answers: readonly EventAnswer[], { known }: Intake): LoggedEvent[] {
  const ids = new Set(answers.flatMap(({ id, status }) => (status === 'conflict' ? [id] : [])));
  return [...ids].flatMap((id) => known.get(id) ?? []).map(loggedEvent);
}

/** A page of the log that the device has not seen; what it just sent it has. */
async function lacking(
  writer: Writer,
  log: Log,
  { cursor, device }: SyncRequest,
  { known, head }: Intake,
  size: number,
): Promise<Pick<SyncAnswer, 'events' | 'cursor' | 'more'>> {
  const { after, ownUntil } = readCursor(cursor, head);
  const found = await log.page(writer, after, { device, until: ownUntil }, size + 1);
  const more = found.length > size;
  const page = found.slice(0, size);
  const reached = more ? (page.at(-1)?.position ?? after) : head;
  return {
    events: page.filter(({ id }) => !known.has(id)).map(loggedEvent),
    cursor: writeCursor({ after: reached, ownUntil }),
    more,
  };
}
