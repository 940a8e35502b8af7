import type { Insertable } from 'kysely';
import type { LoggedEvent } from '#core/sync/event.ts';
import type { Database, Writer } from '#server/database/engines/engine.ts';
import { prepared, preparedMany } from '#server/database/prepared.ts';
import type { EventTable } from '#server/database/tables.ts';

export type EventRow = Omit<Insertable<EventTable>, 'organization_id' | 'learner_id'>;

/** What is needed to answer for an event that is in the log. */
export interface KnownEvent {
  readonly id: string;
  readonly body: string;
  readonly effective_at: number;
  readonly verdict: string | null;
  readonly memory_key: string | null;
}

type Stored = Pick<KnownEvent, 'body' | 'effective_at' | 'verdict'>;

/** The event as the fold wants it. */
export function loggedEvent({ body, effective_at, verdict }: Stored): LoggedEvent {
  const event = { ...JSON.parse(body), effectiveAt: effective_at };
  return verdict === null ? event : { ...event, verdict: JSON.parse(verdict) };
}

interface Learner {
  readonly organizationId: string;
  readonly learnerId: string;
}

/** The log of one learner. */
export class Log {
  readonly #learner: Learner;

  constructor(organizationId: string, learnerId: string) {
    this.#learner = { organizationId, learnerId };
  }

  /** Those of these ids that are in the log. */
  async find(db: Database, ids: readonly string[]): Promise<readonly KnownEvent[]> {
    return selectKnown(
      db,
      this.#learner,
      ids.map((id) => ({ id })),
    );
  }

  async append(writer: Writer, rows: readonly EventRow[], position: number): Promise<void> {
    if (rows.length === 0) return;
    await insertEvents(writer, this.#learner, rows);
    await advance(writer, { ...this.#learner, position });
  }

  /** Attempts at these keys that were not taken back, with their keys, in no order. */
  async attemptsAt(
    db: Database,
    keys: readonly string[],
  ): Promise<readonly (Stored & { memory_key: string | null })[]> {
    return selectAttempts(
      db,
      this.#learner,
      keys.map((key) => ({ key })),
    );
  }

  /**
   * At most `limit` events that arrived after position `after`, in order of arrival. Those of `device` are left out
   * beyond position `ownUntil`.
   */
  async page(
    db: Database,
    after: number,
    own: { readonly device: string; readonly until: number },
    limit: number,
  ): Promise<readonly (Stored & { id: string; position: number })[]> {
    return selectPage(db, { ...this.#learner, after, device: own.device, ownUntil: own.until, limit });
  }

  /** The whole log, in the order of arrival. */
  async read(db: Database): Promise<LoggedEvent[]> {
    const rows = await db
      .selectFrom('event')
      .select(['body', 'effective_at', 'verdict'])
      .where('organization_id', '=', this.#learner.organizationId)
      .where('learner_id', '=', this.#learner.learnerId)
      .orderBy('position')
      .execute();
    return rows.map(loggedEvent);
  }

  async remove(writer: Writer): Promise<void> {
    const { organizationId, learnerId } = this.#learner;
    await writer
      .deleteFrom('event')
      .where('organization_id', '=', organizationId)
      .where('learner_id', '=', learnerId)
      .execute();
  }
}

const selectKnown = preparedMany((db, { organizationId, learnerId }: Learner, rows: readonly { id: string }[]) =>
  db
    .selectFrom('event')
    .select(['id', 'body', 'effective_at', 'verdict', 'memory_key'])
    .where('organization_id', '=', organizationId)
    .where('learner_id', '=', learnerId)
    .where(
      'id',
      'in',
      rows.map(({ id }) => id),
    ),
);

const insertEvents = preparedMany((db, { organizationId, learnerId }: Learner, rows: readonly EventRow[]) =>
  db.insertInto('event').values(
    rows.map((row) => ({
      organization_id: organizationId,
      learner_id: learnerId,
      id: row.id,
      position: row.position,
      kind: row.kind,
      device: row.device,
      memory_key: row.memory_key,
      undoes: row.undoes,
      sent_at: row.sent_at,
      received_at: row.received_at,
      effective_at: row.effective_at,
      body: row.body,
      verdict: row.verdict,
    })),
  ),
);

const advance = prepared((db, values: Learner & { position: number }) =>
  db
    .updateTable('learner_stream')
    .set({ position: values.position })
    .where('organization_id', '=', values.organizationId)
    .where('learner_id', '=', values.learnerId),
);

const selectAttempts = preparedMany((db, { organizationId, learnerId }: Learner, rows: readonly { key: string }[]) =>
  db
    .selectFrom('event as attempt')
    .select(['memory_key', 'body', 'effective_at', 'verdict'])
    .where('organization_id', '=', organizationId)
    .where('learner_id', '=', learnerId)
    .where(
      'memory_key',
      'in',
      rows.map(({ key }) => key),
    )
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('event as undo')
            .select('undo.id')
            .whereRef('undo.organization_id', '=', 'attempt.organization_id')
            .whereRef('undo.learner_id', '=', 'attempt.learner_id')
            .whereRef('undo.undoes', '=', 'attempt.id'),
        ),
      ),
    ),
);

const selectPage = prepared(
  (db, values: Learner & { after: number; device: string; ownUntil: number; limit: number }) =>
    db
      .selectFrom('event')
      .select(['id', 'position', 'body', 'effective_at', 'verdict'])
      .where('organization_id', '=', values.organizationId)
      .where('learner_id', '=', values.learnerId)
      .where('position', '>', values.after)
      .where((e) => e.or([e('device', '<>', values.device), e('position', '<=', values.ownUntil)]))
      .orderBy('position')
      .limit(values.limit),
);
