import type { Verdict } from '#core/sync/event.ts';
import type { Writer } from '#server/database/engines/engine.ts';
import type { EventRow, KnownEvent, Log } from '#server/features/attempts/log.repository.ts';
import type { ReadEvent } from '#server/features/attempts/read-event.ts';

/** An event on its way into the log. */
export interface Incoming extends ReadEvent {
  readonly effectiveAt: number;
  readonly verdict?: Verdict;
}

/** What one request brought into the log. */
export interface Intake {
  /** Everything in the request by id, as the log has it now. */
  readonly known: ReadonlyMap<string, KnownEvent>;
  readonly fresh: readonly Incoming[];
  /** Bodies that were taken in, to tell the first of two with one id from the second. */
  readonly taken: ReadonlySet<ReadEvent['event']>;
  /** Position of the last event in the log. */
  readonly head: number;
}

/** Adds those events to the log that it does not know, in the order they came. */
export async function takeIn(
  writer: Writer,
  log: Log,
  incoming: readonly Incoming[],
  at: { readonly head: number; readonly receivedAt: number; readonly sentAt: number },
): Promise<Intake> {
  const ids = [...new Set(incoming.map(({ event }) => event.id))];
  const known = new Map((await log.find(writer, ids)).map((row) => [row.id, row]));
  const rows: EventRow[] = [];
  const fresh: Incoming[] = [];
  for (const arriving of incoming) {
    if (known.has(arriving.event.id)) continue;
    const row = rowOf(arriving, at.head + rows.length + 1, at);
    rows.push(row);
    fresh.push(arriving);
    known.set(row.id, row);
  }
  const head = at.head + rows.length;
  await log.append(writer, rows, head);
  return { known, fresh, taken: new Set(fresh.map(({ event }) => event)), head };
}

function rowOf(
  { event, body, effectiveAt: effective_at, verdict }: Incoming,
  position: number,
  at: { readonly receivedAt: number; readonly sentAt: number },
): EventRow & KnownEvent {
  return {
    id: event.id,
    position,
    kind: event.kind,
    device: event.device,
    memory_key: event.kind === 'attempt' ? event.key : null,
    undoes: event.kind === 'undo' ? event.attempt : null,
    sent_at: at.sentAt,
    received_at: at.receivedAt,
    effective_at,
    body,
    verdict: verdict ? JSON.stringify(verdict) : null,
  };
}
