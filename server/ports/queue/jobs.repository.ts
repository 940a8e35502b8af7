import type { Engine, Writer } from '#server/database/engines/engine.ts';
import { newId } from '#server/ids.ts';
import type { Job, Queue } from '#server/ports/queue/queue.ts';

export interface ClaimedJob {
  readonly id: string;
  readonly kind: string;
  readonly job_key: string;
  readonly payload: string;
  readonly attempts: number;
}

/** The jobs of one organization, in its own table on either database. */
export class Jobs implements Queue {
  readonly #organizationId: string;

  constructor(organizationId: string) {
    this.#organizationId = organizationId;
  }

  async enqueue(writer: Writer, { kind, key, payload, runAt }: Job): Promise<void> {
    await writer
      .insertInto('job')
      .values({
        organization_id: this.#organizationId,
        id: newId(runAt),
        kind,
        job_key: key,
        payload: JSON.stringify(payload),
        run_at: runAt,
        leased_until: null,
        ended_at: null,
        error: null,
      })
      .onConflict((conflict) => conflict.columns(['organization_id', 'kind', 'job_key']).doNothing())
      .execute();
  }

  /**
   * Takes jobs that are due, oldest first, for `leaseMs`. The conditions stand in the update as well: of two workers
   * that chose the same row the second finds it leased.
   */
  async claim(engine: Engine, now: number, most: number, leaseMs: number): Promise<readonly ClaimedJob[]> {
    return engine.write(async (writer) => {
      const due = await writer
        .selectFrom('job')
        .select('id')
        .where('organization_id', '=', this.#organizationId)
        .where('ended_at', 'is', null)
        .where('run_at', '<=', now)
        .where((e) => e.or([e('leased_until', 'is', null), e('leased_until', '<=', now)]))
        .orderBy('run_at')
        .orderBy('id')
        .limit(most)
        .execute();
      if (due.length === 0) return [];
      return writer
        .updateTable('job')
        .set((e) => ({ leased_until: now + leaseMs, attempts: e('attempts', '+', 1) }))
        .where('organization_id', '=', this.#organizationId)
        .where(
          'id',
          'in',
          due.map(({ id }) => id),
        )
        .where('ended_at', 'is', null)
        .where((e) => e.or([e('leased_until', 'is', null), e('leased_until', '<=', now)]))
        .returning(['id', 'kind', 'job_key', 'payload', 'attempts'])
        .execute();
    });
  }

  /** Done, or given up for a reason. */
  async end(engine: Engine, id: string, now: number, error: string | null = null): Promise<void> {
    await this.#change(engine, id, { ended_at: now, leased_until: null, error });
  }

  async postpone(engine: Engine, id: string, runAt: number, error: string): Promise<void> {
    await this.#change(engine, id, { run_at: runAt, leased_until: null, error });
  }

  /** Forgets jobs that ended before this time. */
  async forget(engine: Engine, endedBefore: number): Promise<void> {
    await engine.write((writer) =>
      writer
        .deleteFrom('job')
        .where('organization_id', '=', this.#organizationId)
        .where('ended_at', '<', endedBefore)
        .execute(),
    );
  }

  async #change(engine: Engine, id: string, values: Record<string, number | string | null>): Promise<void> {
    await engine.write((writer) =>
      writer
        .updateTable('job')
        .set(values)
        .where('organization_id', '=', this.#organizationId)
        .where('id', '=', id)
        .execute(),
    );
  }
}
