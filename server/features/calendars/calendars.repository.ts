import type { Database, Writer } from '#server/database/engines/engine.ts';
import type { CalendarTable } from '#server/database/tables.ts';

export type CalendarRow = Omit<CalendarTable, 'organization_id'>;

/** The calendars that one organization's learners subscribed to. */
export class Calendars {
  readonly #organizationId: string;

  constructor(organizationId: string) {
    this.#organizationId = organizationId;
  }

  async add(writer: Writer, row: CalendarRow): Promise<void> {
    await writer
      .insertInto('calendar')
      .values({ ...row, organization_id: this.#organizationId })
      .execute();
  }

  /** Oldest first. */
  async list(db: Database, learnerId: string): Promise<CalendarRow[]> {
    return db
      .selectFrom('calendar')
      .selectAll()
      .where('organization_id', '=', this.#organizationId)
      .where('learner_id', '=', learnerId)
      .orderBy('created_at')
      .orderBy('id')
      .execute();
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
}
