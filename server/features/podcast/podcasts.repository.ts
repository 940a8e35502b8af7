import type { Database, Writer } from '#server/database/engines/engine.ts';
import type { PodcastTable } from '#server/database/tables.ts';

type PodcastRow = Omit<PodcastTable, 'organization_id'>;

/** The private podcasts of one organization's learners, at most one each. */
export class Podcasts {
  readonly #organizationId: string;

  constructor(organizationId: string) {
    this.#organizationId = organizationId;
  }

  /** In place of the one before. */
  async put(writer: Writer, row: PodcastRow): Promise<void> {
    await this.remove(writer, row.learner_id);
    await writer
      .insertInto('podcast')
      .values({ ...row, organization_id: this.#organizationId })
      .execute();
  }

  async find(db: Database, learnerId: string): Promise<PodcastRow | undefined> {
    return this.#select(db).where('learner_id', '=', learnerId).executeTakeFirst();
  }

  async findByToken(db: Database, tokenHash: string): Promise<PodcastRow | undefined> {
    return this.#select(db).where('token_hash', '=', tokenHash).executeTakeFirst();
  }

  async remove(writer: Writer, learnerId: string): Promise<void> {
    await writer
      .deleteFrom('podcast')
      .where('organization_id', '=', this.#organizationId)
      .where('learner_id', '=', learnerId)
      .execute();
  }

  #select(db: Database) {
    return db.selectFrom('podcast').selectAll().where('organization_id', '=', this.#organizationId);
  }
}
