import type { Writer } from '#server/database/engines/engine.ts';

/** Which published versions refer to which media of one organization. */
export class Uses {
  readonly #organizationId: string;

  constructor(organizationId: string) {
    this.#organizationId = organizationId;
  }

  /** From now on these media are used by the version. */
  async add(writer: Writer, mediaIds: readonly string[], moduleId: string, version: string): Promise<void> {
    if (mediaIds.length === 0) return;
    const common = { organization_id: this.#organizationId, module_id: moduleId, version };
    await writer
      .insertInto('media_use')
      .values(mediaIds.map((media_id) => ({ ...common, media_id })))
      .onConflict((conflict) => conflict.doNothing())
      .execute();
    await this.#setUnused(writer, mediaIds, null);
  }

  /** Forgets a version; what nothing refers to any more is unused from now on. */
  async remove(writer: Writer, moduleId: string, version: string, now: number): Promise<void> {
    const rows = await writer
      .deleteFrom('media_use')
      .where('organization_id', '=', this.#organizationId)
      .where('module_id', '=', moduleId)
      .where('version', '=', version)
      .returning('media_id')
      .execute();
    const ids = rows.map(({ media_id }) => media_id);
    const used = new Set(await this.#used(writer, ids));
    const unused = ids.filter((id) => !used.has(id));
    await this.#setUnused(writer, unused, now);
  }

  async #used(writer: Writer, mediaIds: readonly string[]): Promise<string[]> {
    if (mediaIds.length === 0) return [];
    const rows = await writer
      .selectFrom('media_use')
      .select('media_id')
      .where('organization_id', '=', this.#organizationId)
      .where('media_id', 'in', mediaIds)
      .execute();
    return rows.map(({ media_id }) => media_id);
  }

  async #setUnused(writer: Writer, mediaIds: readonly string[], since: number | null): Promise<void> {
    if (mediaIds.length === 0) return;
    await writer
      .updateTable('media')
      .set({ unused_since: since })
      .where('organization_id', '=', this.#organizationId)
      .where('id', 'in', mediaIds)
      .execute();
  }
}
