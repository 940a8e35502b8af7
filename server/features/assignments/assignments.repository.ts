import type { Database, Writer } from '#server/database/engines/engine.ts';
import type { AssignmentTable } from '#server/database/tables.ts';

export type AssignmentRow = Omit<AssignmentTable, 'organization_id'>;

/** What one organization asks its members to learn. */
export class AssignmentsRepository {
  readonly #organizationId: string;

  constructor(organizationId: string) {
    this.#organizationId = organizationId;
  }

  /** Asks for a module; where it was asked for already, only the times change. */
  async put(writer: Writer, { module, due_at, asked_at }: AssignmentRow): Promise<void> {
    await writer
      .insertInto('assignment')
      .values({ organization_id: this.#organizationId, module, due_at, asked_at })
      .onConflict((conflict) => conflict.columns(['organization_id', 'module']).doUpdateSet({ due_at, asked_at }))
      .execute();
  }

  /** Those due at `from` or later, soonest first. */
  async dueFrom(db: Database, from: number): Promise<AssignmentRow[]> {
    return db
      .selectFrom('assignment')
      .select(['module', 'due_at', 'asked_at'])
      .where('organization_id', '=', this.#organizationId)
      .where('due_at', '>=', from)
      .orderBy('due_at')
      .orderBy('module')
      .execute();
  }

  /** How many were removed: one, or none when the module was not asked for. */
  async remove(writer: Writer, module: string): Promise<number> {
    const { numDeletedRows } = await writer
      .deleteFrom('assignment')
      .where('organization_id', '=', this.#organizationId)
      .where('module', '=', module)
      .executeTakeFirst();
    return Number(numDeletedRows);
  }
}
