import type { Writer } from '#server/database/engines/engine.ts';

export const MOST_TRIES = 5;

export interface SignIn {
  readonly id: string;
  readonly email: string;
  readonly token_hash: string;
  readonly code_hash: string;
  readonly created_at: number;
  readonly expires_at: number;
}

/** The sign-ins of one organization that wait for their link or code. */
export class SignIns {
  readonly #organizationId: string;

  constructor(organizationId: string) {
    this.#organizationId = organizationId;
  }

  /** Adds one and forgets those that have expired. */
  async add(writer: Writer, signIn: SignIn): Promise<void> {
    await writer
      .deleteFrom('sign_in')
      .where('organization_id', '=', this.#organizationId)
      .where('expires_at', '<', signIn.created_at)
      .execute();
    await writer
      .insertInto('sign_in')
      .values({ organization_id: this.#organizationId, consumed_at: null, ...signIn })
      .execute();
  }

  /** Counts a try at the code. Undefined when the sign-in is unknown, expired, used or out of tries. */
  async countTry(writer: Writer, id: string, now: number) {
    return writer
      .updateTable('sign_in')
      .set((e) => ({ attempts: e('attempts', '+', 1) }))
      .where('organization_id', '=', this.#organizationId)
      .where('id', '=', id)
      .where('consumed_at', 'is', null)
      .where('expires_at', '>', now)
      .where('attempts', '<', MOST_TRIES)
      .returning(['email', 'code_hash', 'attempts'])
      .executeTakeFirst();
  }

  /** Uses the sign-in up. Returns its address, or undefined when it is unknown, expired or used. */
  async consume(writer: Writer, by: { id: string } | { tokenHash: string }, now: number): Promise<string | undefined> {
    const open = writer
      .updateTable('sign_in')
      .set({ consumed_at: now })
      .where('organization_id', '=', this.#organizationId)
      .where('consumed_at', 'is', null)
      .where('expires_at', '>', now);
    const one = 'id' in by ? open.where('id', '=', by.id) : open.where('token_hash', '=', by.tokenHash);
    return (await one.returning('email').executeTakeFirst())?.email;
  }
}
