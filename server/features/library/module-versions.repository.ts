import type { Module } from '#content/module/module.ts';
import type { Database, Writer } from '#server/database/engines/engine.ts';
import { prepared } from '#server/database/prepared.ts';
import { noteUses } from '#server/features/media/note-uses.ts';

/** A published document and the hash of what it was made of. */
export interface PublishedVersion {
  readonly module: Module;
  readonly sourceHash: string;
}

/** Every document one organization ever published. */
export class ModuleVersions {
  readonly #organizationId: string;

  constructor(organizationId: string) {
    this.#organizationId = organizationId;
  }

  /** The documents made of these sources, by the hash of the source. */
  async findBySource(db: Database, hashes: readonly string[]): Promise<ReadonlyMap<string, Module>> {
    if (hashes.length === 0) return new Map();
    const rows = await db
      .selectFrom('module_version')
      .select(['source_hash', 'document'])
      .where('organization_id', '=', this.#organizationId)
      .where('source_hash', 'in', hashes)
      .execute();
    return new Map(rows.map(({ source_hash, document }) => [source_hash, JSON.parse(document)]));
  }

  async find(db: Database, id: string, version: string): Promise<Module | undefined> {
    const [row] = await selectOne(db, { organizationId: this.#organizationId, id, version });
    return row && JSON.parse(row.document);
  }

  /** When each of these modules was published for the first time. */
  async firstPublished(db: Database, ids: readonly string[]): Promise<ReadonlyMap<string, number>> {
    if (ids.length === 0) return new Map();
    const rows = await db
      .selectFrom('module_version')
      .select(({ fn }) => ['id', fn.min('created_at').as('first')])
      .where('organization_id', '=', this.#organizationId)
      .where('id', 'in', ids)
      .groupBy('id')
      .execute();
    return new Map(rows.map(({ id, first }) => [id, Number(first)]));
  }

  /** Keeps a document for good, and the uploaded media in it. The same version again only notes its newest source. */
  async put(writer: Writer, { module, sourceHash }: PublishedVersion, now: number): Promise<void> {
    await writer
      .insertInto('module_version')
      .values({
        organization_id: this.#organizationId,
        id: module.id,
        version: module.version,
        language: module.language,
        source_hash: sourceHash,
        document: JSON.stringify(module),
        created_at: now,
      })
      .onConflict((conflict) =>
        conflict.columns(['organization_id', 'id', 'version']).doUpdateSet({ source_hash: sourceHash }),
      )
      .execute();
    await noteUses(writer, this.#organizationId, module);
  }
}

const selectOne = prepared((db, values: { organizationId: string; id: string; version: string }) =>
  db
    .selectFrom('module_version')
    .select('document')
    .where('organization_id', '=', values.organizationId)
    .where('id', '=', values.id)
    .where('version', '=', values.version),
);
