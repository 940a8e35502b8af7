import type { Database, Writer } from '#server/database/engines/engine.ts';
import type { UploadTable } from '#server/database/tables.ts';

/** A file that is arriving. */
export interface Upload {
  readonly id: string;
  readonly learnerId: string;
  readonly name: string;
  readonly size: number;
  readonly received: number;
  /** Ids of the pieces that have come, in order. */
  readonly pieces: readonly string[];
  readonly changedAt: number;
}

/** What is still arriving in one organization. */
export class Uploads {
  readonly #organizationId: string;

  constructor(organizationId: string) {
    this.#organizationId = organizationId;
  }

  async add(writer: Writer, upload: Upload): Promise<void> {
    const { id, learnerId, name, size, received, changedAt } = upload;
    const row = { id, learner_id: learnerId, name, size, received, created_at: changedAt, changed_at: changedAt };
    await writer
      .insertInto('upload')
      .values({ ...row, organization_id: this.#organizationId, pieces: JSON.stringify(upload.pieces) })
      .execute();
  }

  async find(db: Database, id: string): Promise<Upload | undefined> {
    return asUpload(await this.#select(db).where('id', '=', id).executeTakeFirst());
  }

  /** Notes what has come; false when something else came in the meantime. */
  async advance(writer: Writer, before: Upload, after: Upload): Promise<boolean> {
    const result = await writer
      .updateTable('upload')
      .set({ received: after.received, pieces: JSON.stringify(after.pieces), changed_at: after.changedAt })
      .where('organization_id', '=', this.#organizationId)
      .where('id', '=', before.id)
      .where('received', '=', before.received)
      .executeTakeFirst();
    return result.numUpdatedRows === 1n;
  }

  /** False when it was removed already. */
  async remove(writer: Writer, id: string): Promise<boolean> {
    const result = await writer
      .deleteFrom('upload')
      .where('organization_id', '=', this.#organizationId)
      .where('id', '=', id)
      .executeTakeFirst();
    return result.numDeletedRows === 1n;
  }

  /** Those that nobody continued since `before`. */
  async resting(db: Database, before: number): Promise<Upload[]> {
    const rows = await this.#select(db).where('changed_at', '<', before).execute();
    return rows.flatMap((row) => asUpload(row) ?? []);
  }

  /** Bytes that all of them will have. */
  async bytes(db: Database): Promise<number> {
    const row = await db
      .selectFrom('upload')
      .select(({ fn }) => fn.sum<number | string | null>('size').as('bytes'))
      .where('organization_id', '=', this.#organizationId)
      .executeTakeFirst();
    return Number(row?.bytes ?? 0);
  }

  #select(db: Database) {
    return db.selectFrom('upload').selectAll().where('organization_id', '=', this.#organizationId);
  }
}

function asUpload(row: UploadTable | undefined): Upload | undefined {
  if (!row) return undefined;
  const { id, learner_id: learnerId, name, size, received, changed_at: changedAt } = row;
  return { id, learnerId, name, size, received, pieces: JSON.parse(row.pieces), changedAt };
}
