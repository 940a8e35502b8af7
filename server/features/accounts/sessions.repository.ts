import type { Role } from '#contract/roles.ts';
import type { Database, Writer } from '#server/database/engines/engine.ts';
import { prepared } from '#server/database/prepared.ts';
import { SESSION_DAYS } from '#server/http/visitor.ts';

export interface Session {
  readonly id: string;
  readonly name: string;
  readonly created_at: number;
  readonly last_seen_at: number;
}

export interface SessionHolder {
  readonly session_id: string;
  readonly learner_id: string;
  readonly email: string;
  readonly role: Role;
  readonly last_seen_at: number;
}

const LONGEST_ABSENCE = SESSION_DAYS * 86_400_000;

/** The signed-in devices of one organization's members. */
export class Sessions {
  readonly #organizationId: string;

  constructor(organizationId: string) {
    this.#organizationId = organizationId;
  }

  async add(writer: Writer, learnerId: string, session: Session, tokenHash: string): Promise<void> {
    const row = { organization_id: this.#organizationId, learner_id: learnerId, token_hash: tokenHash, ...session };
    await writer.insertInto('account_session').values(row).execute();
  }

  /** Who holds the token with this hash; undefined when it was signed out or has not been used for too long. */
  async findHolder(db: Database, tokenHash: string, now: number): Promise<SessionHolder | undefined> {
    const seenAfter = now - LONGEST_ABSENCE;
    const [holder] = await selectHolder(db, { organizationId: this.#organizationId, tokenHash, seenAfter });
    return holder;
  }

  async touch(writer: Writer, learnerId: string, id: string, now: number): Promise<void> {
    await writer
      .updateTable('account_session')
      .set({ last_seen_at: now })
      .where('organization_id', '=', this.#organizationId)
      .where('learner_id', '=', learnerId)
      .where('id', '=', id)
      .execute();
  }

  /** Most recently seen first. */
  async list(db: Database, learnerId: string, now: number): Promise<readonly Session[]> {
    return db
      .selectFrom('account_session')
      .select(['id', 'name', 'created_at', 'last_seen_at'])
      .where('organization_id', '=', this.#organizationId)
      .where('learner_id', '=', learnerId)
      .where('last_seen_at', '>', now - LONGEST_ABSENCE)
      .orderBy('last_seen_at', 'desc')
      .orderBy('id')
      .execute();
  }

  /** Ends one session, or all of them. Returns how many there were. */
  async remove(writer: Writer, learnerId: string, id?: string): Promise<number> {
    const all = writer
      .deleteFrom('account_session')
      .where('organization_id', '=', this.#organizationId)
      .where('learner_id', '=', learnerId);
    const { numDeletedRows } = await (id === undefined ? all : all.where('id', '=', id)).executeTakeFirstOrThrow();
    return Number(numDeletedRows);
  }
}

const selectHolder = prepared((db, values: { organizationId: string; tokenHash: string; seenAfter: number }) =>
  db
    .selectFrom('account_session as s')
    .innerJoin('member as m', (join) =>
      join.onRef('m.organization_id', '=', 's.organization_id').onRef('m.id', '=', 's.learner_id'),
    )
    .select(['s.id as session_id', 's.learner_id', 'm.email', 'm.role', 's.last_seen_at'])
    .where('s.organization_id', '=', values.organizationId)
    .where('s.token_hash', '=', values.tokenHash)
    .where('s.last_seen_at', '>', values.seenAfter),
);
