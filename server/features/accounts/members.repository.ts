import type { Role } from '#contract/roles.ts';
import type { Database, Writer } from '#server/database/engines/engine.ts';
import { newId } from '#server/ids.ts';

export interface Member {
  readonly id: string;
  readonly email: string;
  readonly role: Role;
  readonly created_at: number;
}

/** The members of one organization. */
export class Members {
  readonly #organizationId: string;

  constructor(organizationId: string) {
    this.#organizationId = organizationId;
  }

  /** The member with this address, made with an empty log when there is none. */
  async findOrAdd(writer: Writer, email: string, now: number): Promise<Member> {
    const organization_id = this.#organizationId;
    const id = newId(now);
    const added = await writer
      .insertInto('member')
      .values({ organization_id, id, email, role: 'learner', created_at: now })
      .onConflict((conflict) => conflict.columns(['organization_id', 'email']).doNothing())
      .returning('id')
      .executeTakeFirst();
    if (added) {
      await writer.insertInto('learner_stream').values({ organization_id, learner_id: id, position: 0 }).execute();
    }
    return this.#select(writer).where('email', '=', email).executeTakeFirstOrThrow();
  }

  async find(db: Database, id: string): Promise<Member | undefined> {
    return this.#select(db).where('id', '=', id).executeTakeFirst();
  }

  async hasOwner(db: Database): Promise<boolean> {
    return (await this.#select(db).where('role', '=', 'owner').limit(1).executeTakeFirst()) !== undefined;
  }

  async setRole(writer: Writer, id: string, role: Role): Promise<void> {
    await writer
      .updateTable('member')
      .set({ role })
      .where('organization_id', '=', this.#organizationId)
      .where('id', '=', id)
      .execute();
  }

  /** Takes the member's sessions, sign-ins and log lock along. */
  async remove(writer: Writer, { id, email }: Member): Promise<void> {
    const organizationId = this.#organizationId;
    await writer
      .deleteFrom('sign_in')
      .where('organization_id', '=', organizationId)
      .where('email', '=', email)
      .execute();
    await writer.deleteFrom('member').where('organization_id', '=', organizationId).where('id', '=', id).execute();
  }

  #select(db: Database) {
    return db
      .selectFrom('member')
      .select(['id', 'email', 'role', 'created_at'])
      .where('organization_id', '=', this.#organizationId);
  }
}
