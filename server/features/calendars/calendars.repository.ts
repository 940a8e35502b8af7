import type { Database, Writer } from '#server/database/engines/engine.ts';
import type { CalendarTable } from '#server/database/tables.ts';
import { isSealed, type Vault } from '#server/vault.ts';

export interface CalendarRow extends Omit<CalendarTable, 'organization_id' | 'address'> {
  /** As it was typed; undefined when the key it was sealed with is gone. */
  readonly address: string | undefined;
}

/** The calendars that one organization's learners subscribed to. Their addresses are sealed in the database. */
export class Calendars {
  readonly #organizationId: string;
  readonly #vault: Vault;

  constructor(organizationId: string, vault: Vault) {
    this.#organizationId = organizationId;
    this.#vault = vault;
  }

  async add(writer: Writer, row: CalendarRow & { readonly address: string }): Promise<void> {
    const address = this.#vault.seal(row.address, this.#about(row));
    await writer
      .insertInto('calendar')
      .values({ ...row, address, organization_id: this.#organizationId })
      .execute();
  }

  /** Oldest first. */
  async list(db: Database, learnerId: string): Promise<CalendarRow[]> {
    const rows = await db
      .selectFrom('calendar')
      .select(['learner_id', 'id', 'name', 'address', 'created_at'])
      .where('organization_id', '=', this.#organizationId)
      .where('learner_id', '=', learnerId)
      .orderBy('created_at')
      .orderBy('id')
      .execute();
    return rows.map((row) => ({ ...row, address: this.#vault.open(row.address, this.#about(row)) }));
  }

  /** How many were removed: one, or none when the learner has no calendar of this id. */
  async remove(writer: Writer, learnerId: string, id: string): Promise<number> {
    const { numDeletedRows } = await writer
      .deleteFrom('calendar')
      .where('organization_id', '=', this.#organizationId)
      .where('learner_id', '=', learnerId)
      .where('id', '=', id)
      .executeTakeFirst();
    return Number(numDeletedRows);
  }

  /** Seals what versions before sealing wrote, or what came back with an old backup. */
  async sealAll(writer: Writer): Promise<void> {
    const rows = await writer
      .selectFrom('calendar')
      .select(['learner_id', 'id', 'address'])
      .where('organization_id', '=', this.#organizationId)
      .execute();
    for (const row of rows.filter(({ address }) => !isSealed(address))) {
      await writer
        .updateTable('calendar')
        .set({ address: this.#vault.seal(row.address, this.#about(row)) })
        .where('organization_id', '=', this.#organizationId)
        .where('learner_id', '=', row.learner_id)
        .where('id', '=', row.id)
        .execute();
    }
  }

  #about({ learner_id, id }: Pick<CalendarRow, 'learner_id' | 'id'>): string {
    return `calendar ${this.#organizationId} ${learner_id} ${id}`;
  }
}
