import type { Database, Writer } from '#server/database/engines/engine.ts';
import type { MediaVariantTable } from '#server/database/tables.ts';

export type VariantRow = Omit<MediaVariantTable, 'organization_id'>;

/** The files made of one organization's uploads. */
export class Variants {
  readonly #organizationId: string;

  constructor(organizationId: string) {
    this.#organizationId = organizationId;
  }

  async add(writer: Writer, rows: readonly VariantRow[]): Promise<void> {
    if (rows.length === 0) return;
    await writer
      .insertInto('media_variant')
      .values(rows.map((row) => ({ ...row, organization_id: this.#organizationId })))
      .onConflict((conflict) => conflict.doNothing())
      .execute();
  }

  /** Of these media, the narrow ones first. */
  async list(db: Database, mediaIds: readonly string[]): Promise<VariantRow[]> {
    if (mediaIds.length === 0) return [];
    return this.#select(db)
      .where('media_id', 'in', mediaIds)
      .orderBy('width')
      .orderBy('type')
      .orderBy('name')
      .execute();
  }

  /** The file behind an address; never a source, which nobody has looked at. */
  async findServed(db: Database, name: string): Promise<VariantRow | undefined> {
    return this.#select(db).where('name', '=', name).where('role', '!=', 'source').executeTakeFirst();
  }

  async named(db: Database, names: readonly string[]): Promise<VariantRow[]> {
    return names.length === 0 ? [] : this.#select(db).where('name', 'in', names).execute();
  }

  async removeSource(writer: Writer, mediaId: string): Promise<void> {
    await writer
      .deleteFrom('media_variant')
      .where('organization_id', '=', this.#organizationId)
      .where('media_id', '=', mediaId)
      .where('role', '=', 'source')
      .execute();
  }

  /** Of these hashes, those that some file has. */
  async referred(db: Database, hashes: readonly string[]): Promise<ReadonlySet<string>> {
    if (hashes.length === 0) return new Set();
    const rows = await this.#select(db).where('hash', 'in', hashes).execute();
    return new Set(rows.map(({ hash }) => hash));
  }

  /** Of all files together. */
  async bytes(db: Database): Promise<number> {
    const row = await db
      .selectFrom('media_variant')
      .select(({ fn }) => fn.sum<number | string | null>('size').as('bytes'))
      .where('organization_id', '=', this.#organizationId)
      .executeTakeFirst();
    return Number(row?.bytes ?? 0);
  }

  #select(db: Database) {
    return db.selectFrom('media_variant').selectAll().where('organization_id', '=', this.#organizationId);
  }
}
