import type { LoggedEvent } from '#core/sync/event.ts';
import { ordered } from '#core/sync/order.ts';
import type { Database } from '#server/database/engines/engine.ts';
import { loggedEvent } from '#server/features/attempts/log.repository.ts';

const KINDS = ['plan', 'plan-change', 'check-in', 'used'] as const satisfies readonly LoggedEvent['kind'][];

/** What the learners of one organization said of using things at work. */
export class AtWorkRepository {
  readonly #organizationId: string;

  constructor(organizationId: string) {
    this.#organizationId = organizationId;
  }

  /** One log a learner, in order, without saying whose it is. */
  async logs(db: Database): Promise<LoggedEvent[][]> {
    const rows = await db
      .selectFrom('event')
      .select(['learner_id', 'body', 'effective_at', 'verdict'])
      .where('organization_id', '=', this.#organizationId)
      .where('kind', 'in', KINDS)
      .orderBy('learner_id')
      .execute();
    return [...Map.groupBy(rows, ({ learner_id }) => learner_id).values()].map((log) => ordered(log.map(loggedEvent)));
  }
}
