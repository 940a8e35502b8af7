import type { LocalDay } from '#core/habit/local-day.ts';
import type { Database, Writer } from '#server/database/engines/engine.ts';
import { prepared } from '#server/database/prepared.ts';

/** How long whoever marked a reminder has it to send: longer than any sending takes. */
const CLAIM_MS = 50_000;

export interface SentReminder {
  readonly day: LocalDay;
  readonly channel: string;
  readonly sent_at: number;
}

/** `mine`: go and send it. `busy`: somebody is sending it. `sent`: it is on its way already. */
export type Mark = 'mine' | 'busy' | 'sent';

/** The reminders of one organization's learners, and for whom they are planned. */
export class Reminders {
  readonly #organizationId: string;

  constructor(organizationId: string) {
    this.#organizationId = organizationId;
  }

  /** Marks a day's reminder before it is sent. Of any number who ask at once one is told that it is theirs. */
  async mark(writer: Writer, learnerId: string, day: LocalDay, channel: string, now: number): Promise<Mark> {
    const key = { organization_id: this.#organizationId, learner_id: learnerId, day };
    const marked = await writer
      .insertInto('reminder')
      .values({ ...key, channel, marked_at: now, sent_at: null })
      .onConflict((conflict) =>
        conflict
          .columns(['organization_id', 'learner_id', 'day'])
          .doUpdateSet({ channel, marked_at: now })
          .where('reminder.sent_at', 'is', null)
          .where('reminder.marked_at', '<=', now - CLAIM_MS),
      )
      .returning('day')
      .executeTakeFirst();
    if (marked) return 'mine';
    const found = await this.#of(writer, learnerId).where('day', '=', day).select('sent_at').executeTakeFirst();
    return found?.sent_at === null ? 'busy' : 'sent';
  }

  async sent(writer: Writer, learnerId: string, day: LocalDay, now: number): Promise<void> {
    await writer
      .updateTable('reminder')
      .set({ sent_at: now })
      .where('organization_id', '=', this.#organizationId)
      .where('learner_id', '=', learnerId)
      .where('day', '=', day)
      .execute();
  }

  /** Lets go of a mark after sending failed, so that the next try need not wait. */
  async release(writer: Writer, learnerId: string, day: LocalDay): Promise<void> {
    await writer
      .deleteFrom('reminder')
      .where('organization_id', '=', this.#organizationId)
      .where('learner_id', '=', learnerId)
      .where('day', '=', day)
      .where('sent_at', 'is', null)
      .execute();
  }

  /** Those that are on their way, oldest first. */
  async list(db: Database, learnerId: string): Promise<SentReminder[]> {
    const rows = await this.#of(db, learnerId).select(['day', 'channel', 'sent_at']).orderBy('day').execute();
    return rows.flatMap(({ sent_at, ...row }) => (sent_at === null ? [] : { ...row, sent_at }));
  }

  async watch(writer: Writer, learnerId: string, zone: string, nextAt: number | null): Promise<void> {
    const values = { zone, next_at: nextAt };
    await writer
      .insertInto('reminder_watch')
      .values({ organization_id: this.#organizationId, learner_id: learnerId, ...values })
      .onConflict((conflict) => conflict.columns(['organization_id', 'learner_id']).doUpdateSet(values))
      .execute();
  }

  async unwatch(writer: Writer, learnerId: string): Promise<void> {
    await writer
      .deleteFrom('reminder_watch')
      .where('organization_id', '=', this.#organizationId)
      .where('learner_id', '=', learnerId)
      .execute();
  }

  /** The zone a learner's reminders are planned in; undefined for one who has none. */
  async zone(db: Database, learnerId: string): Promise<string | undefined> {
    const [row] = await selectZone(db, { organizationId: this.#organizationId, learnerId });
    return row?.zone;
  }

  /** Learners whose next look should have come before this time and did not. */
  async overdue(db: Database, before: number): Promise<readonly string[]> {
    const rows = await db
      .selectFrom('reminder_watch')
      .select('learner_id')
      .where('organization_id', '=', this.#organizationId)
      .where('next_at', '<', before)
      .orderBy('learner_id')
      .execute();
    return rows.map(({ learner_id }) => learner_id);
  }

  #of(db: Database, learnerId: string) {
    return db
      .selectFrom('reminder')
      .where('organization_id', '=', this.#organizationId)
      .where('learner_id', '=', learnerId);
  }
}

const selectZone = prepared((db, values: { organizationId: string; learnerId: string }) =>
  db
    .selectFrom('reminder_watch')
    .select('zone')
    .where('organization_id', '=', values.organizationId)
    .where('learner_id', '=', values.learnerId),
);
