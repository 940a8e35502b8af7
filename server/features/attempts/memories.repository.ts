import type { MemoryState } from '#core/memory/memory.ts';
import type { Database, Writer } from '#server/database/engines/engine.ts';
import { prepared, preparedMany } from '#server/database/prepared.ts';

interface Learner {
  readonly organizationId: string;
  readonly learnerId: string;
}

/** Memory of one learner by key: a cache of the fold over the log. */
export class Memories {
  readonly #learner: Learner;

  constructor(organizationId: string, learnerId: string) {
    this.#learner = { organizationId, learnerId };
  }

  /** Puts down what the fold gave for these keys; undefined where nothing is remembered any more. */
  async put(writer: Writer, states: ReadonlyMap<string, MemoryState | undefined>, now: number): Promise<void> {
    const rows = [...states].flatMap(([key, state]) => (state ? [{ key, state: JSON.stringify(state) }] : []));
    await upsert(writer, { ...this.#learner, now }, rows);
    for (const [key, state] of states) if (!state) await remove(writer, { ...this.#learner, key });
  }

  async list(db: Database): Promise<readonly { key: string; state: MemoryState }[]> {
    const rows = await selectAll(db, this.#learner);
    return rows.map(({ memory_key, state }) => ({ key: memory_key, state: JSON.parse(state) }));
  }

  async remove(writer: Writer): Promise<void> {
    const { organizationId, learnerId } = this.#learner;
    await writer
      .deleteFrom('memory')
      .where('organization_id', '=', organizationId)
      .where('learner_id', '=', learnerId)
      .execute();
  }
}

const upsert = preparedMany((db, shared: Learner & { now: number }, rows: readonly { key: string; state: string }[]) =>
  db
    .insertInto('memory')
    .values(
      rows.map(({ key, state }) => ({
        organization_id: shared.organizationId,
        learner_id: shared.learnerId,
        memory_key: key,
        state,
        updated_at: shared.now,
      })),
    )
    .onConflict((conflict) =>
      conflict
        .columns(['organization_id', 'learner_id', 'memory_key'])
        .doUpdateSet((e) => ({ state: e.ref('excluded.state'), updated_at: e.ref('excluded.updated_at') })),
    ),
);

const remove = prepared((db, values: Learner & { key: string }) =>
  db
    .deleteFrom('memory')
    .where('organization_id', '=', values.organizationId)
    .where('learner_id', '=', values.learnerId)
    .where('memory_key', '=', values.key),
);

const selectAll = prepared((db, values: Learner) =>
  db
    .selectFrom('memory')
    .select(['memory_key', 'state'])
    .where('organization_id', '=', values.organizationId)
    .where('learner_id', '=', values.learnerId)
    .orderBy('memory_key'),
);
