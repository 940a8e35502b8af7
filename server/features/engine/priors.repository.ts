import * as v from 'valibot';
import { Priors } from '#contract/engine.ts';
import type { LoggedEvent } from '#core/sync/event.ts';
import type { Database, Writer } from '#server/database/engines/engine.ts';
import { Log } from '#server/features/attempts/log.repository.ts';

/** What an organization's answers say together, and the logs it is worked out from. */
export class PriorsRepository {
  readonly #organizationId: string;

  constructor(organizationId: string) {
    this.#organizationId = organizationId;
  }

  /** The last ones with the number of attempts there were then. */
  async find(db: Database): Promise<{ readonly priors: Priors; readonly attempts: number } | undefined> {
    const row = await db
      .selectFrom('engine_priors')
      .select(['document', 'attempts'])
      .where('organization_id', '=', this.#organizationId)
      .executeTakeFirst();
    return row && { priors: v.parse(Priors, JSON.parse(row.document)), attempts: row.attempts };
  }

  async put(writer: Writer, priors: Priors, attempts: number): Promise<void> {
    const values = { document: JSON.stringify(priors), attempts, made_at: priors.madeAt };
    await writer
      .insertInto('engine_priors')
      .values({ organization_id: this.#organizationId, ...values })
      .onConflict((conflict) => conflict.column('organization_id').doUpdateSet(values))
      .execute();
  }

  async attempts(db: Database): Promise<number> {
    const { count } = await db
      .selectFrom('event')
      .select(({ fn }) => fn.countAll().as('count'))
      .where('organization_id', '=', this.#organizationId)
      .where('kind', '=', 'attempt')
      .executeTakeFirstOrThrow();
    return Number(count);
  }

  /** Learners with the longest logs first, at most `most` of them, as far as `events` go altogether. */
  async logs(db: Database, most: number, events: number): Promise<LoggedEvent[][]> {
    const learners = await db
      .selectFrom('learner_stream')
      .select(['learner_id', 'position'])
      .where('organization_id', '=', this.#organizationId)
      .where('position', '>', 0)
      .orderBy('position', 'desc')
      .orderBy('learner_id')
      .limit(most)
      .execute();
    const logs: LoggedEvent[][] = [];
    let left = events;
    for (const { learner_id, position } of learners) {
      if (position > left) continue;
      left -= position;
      logs.push(await new Log(this.#organizationId, learner_id).read(db));
    }
    return logs;
  }
}
