import type { Database, Writer } from '#server/database/engines/engine.ts';
import type { MediaTable } from '#server/database/tables.ts';

export type MediumRow = Omit<MediaTable, 'organization_id'>;

/** Uploaded media of one organization. */
export class MediaRepository {
  readonly #organizationId: string;

  constructor(organizationId: string) {
    this.#organizationId = organizationId;
  }

  async add(writer: Writer, row: MediumRow): Promise<void> {
    const values = { ...row, organization_id: this.#organizationId };
    await writer.insertInto('media').values(values).execute();
  }

  async find(db: Database, id: string): Promise<MediumRow | undefined> {
    return this.#select(db).where('id', '=', id).executeTakeFirst();
  }

  /** Newest first, those before an id. */
  async list(db: Database, before: string | undefined, most: number): Promise<MediumRow[]> {
    const all = this.#select(db).orderBy('id', 'desc').limit(most);
    return (before === undefined ? all : all.where('id', '<', before)).execute();
  }

  /** Takes one medium that nobody looks at, until `until`. */
  async claim(writer: Writer, now: number, until: number): Promise<MediumRow | undefined> {
    const free = this.#select(writer).where('state', '=', 'fresh').where('claimed_until', '<=', now);
    const row = await free.orderBy('id').executeTakeFirst();
    if (!row) return undefined;
    const result = await writer
      .updateTable('media')
      .set({ claimed_until: until })
      .where('organization_id', '=', this.#organizationId)
      .where('id', '=', row.id)
      .where('claimed_until', '=', row.claimed_until)
      .executeTakeFirst();
    return result.numUpdatedRows === 1n ? row : undefined;
  }

  async change(writer: Writer, id: string, values: Partial<MediumRow>): Promise<void> {
    await writer
      .updateTable('media')
      .set(values)
      .where('organization_id', '=', this.#organizationId)
      .where('id', '=', id)
      .execute();
  }

  async remove(writer: Writer, ids: readonly string[]): Promise<void> {
    if (ids.length === 0) return;
    await writer
      .deleteFrom('media')
      .where('organization_id', '=', this.#organizationId)
      .where('id', 'in', ids)
      .execute();
  }

  /** Those that were looked at and that nothing has referred to since before `before`. */
  async unused(db: Database, before: number): Promise<string[]> {
    const rows = await this.#select(db)
      .where('unused_since', '<', before)
      .where('state', '!=', 'fresh')
      .where(({ not, exists, selectFrom }) =>
        not(
          exists(
            selectFrom('media_use')
              .select('media_use.version')
              .whereRef('media_use.organization_id', '=', 'media.organization_id')
              .whereRef('media_use.media_id', '=', 'media.id'),
          ),
        ),
      )
      .execute();
    return rows.map(({ id }) => id);
  }

  #select(db: Database) {
    return db.selectFrom('media').selectAll().where('media.organization_id', '=', this.#organizationId);
  }
}
