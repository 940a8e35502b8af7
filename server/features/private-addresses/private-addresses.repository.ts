import type { Database, Writer } from '#server/database/engines/engine.ts';
import type { PrivateAddressTable } from '#server/database/tables.ts';
import { hashOf, newToken } from '#server/ids.ts';

/** What lies behind a private address. */
export type AddressPurpose = PrivateAddressTable['purpose'];

export type PrivateAddress = Pick<PrivateAddressTable, 'learner_id' | 'language' | 'created_at'>;

/** Addresses that need no session, because a secret stands in them: of each learner at most one a purpose. */
export class PrivateAddresses {
  readonly #organizationId: string;

  constructor(organizationId: string) {
    this.#organizationId = organizationId;
  }

  /** Makes a secret in place of the one before, which is worthless from now on. It is known to the caller alone. */
  async make(
    writer: Writer,
    purpose: AddressPurpose,
    { learnerId, language, now }: { readonly learnerId: string; readonly language: string; readonly now: number },
  ): Promise<string> {
    const token = newToken();
    await this.remove(writer, purpose, learnerId);
    await writer
      .insertInto('private_address')
      .values({
        organization_id: this.#organizationId,
        learner_id: learnerId,
        purpose,
        token_hash: hashOf(token),
        language,
        created_at: now,
      })
      .execute();
    return token;
  }

  async find(db: Database, purpose: AddressPurpose, learnerId: string): Promise<PrivateAddress | undefined> {
    return this.#select(db, purpose).where('learner_id', '=', learnerId).executeTakeFirst();
  }

  /** Whose address this is; undefined for a secret that is unknown or was revoked. */
  async findByToken(db: Database, purpose: AddressPurpose, token: string): Promise<PrivateAddress | undefined> {
    return this.#select(db, purpose).where('token_hash', '=', hashOf(token)).executeTakeFirst();
  }

  async remove(writer: Writer, purpose: AddressPurpose, learnerId: string): Promise<void> {
    await writer
      .deleteFrom('private_address')
      .where('organization_id', '=', this.#organizationId)
      .where('purpose', '=', purpose)
      .where('learner_id', '=', learnerId)
      .execute();
  }

  #select(db: Database, purpose: AddressPurpose) {
    return db
      .selectFrom('private_address')
      .select(['learner_id', 'language', 'created_at'])
      .where('organization_id', '=', this.#organizationId)
      .where('purpose', '=', purpose);
  }
}
