import * as v from 'valibot';
import { PushSubscription } from '#contract/reminders.ts';
import type { Database, Writer } from '#server/database/engines/engine.ts';
import { hashOf } from '#server/ids.ts';
import type { PushTarget } from '#server/ports/push/pusher.ts';
import type { Vault } from '#server/vault.ts';

/** The browsers to which one organization's learners are pushed: one a signed-in device, sealed, gone with its session. */
export class PushTargets {
  readonly #organizationId: string;
  readonly #vault: Vault;

  constructor(organizationId: string, vault: Vault) {
    this.#organizationId = organizationId;
    this.#vault = vault;
  }

  /** In place of what the device had; a browser that somebody else used before is theirs no longer. */
  async put(writer: Writer, device: Device, target: PushTarget, now: number): Promise<void> {
    const values = {
      endpoint_hash: hashOf(target.endpoint),
      target: this.#vault.seal(JSON.stringify(target), this.#about(device)),
      created_at: now,
    };
    await writer
      .deleteFrom('push_target')
      .where('organization_id', '=', this.#organizationId)
      .where('endpoint_hash', '=', values.endpoint_hash)
      .execute();
    const { learnerId: learner_id, sessionId: session_id } = device;
    await writer
      .insertInto('push_target')
      .values({ organization_id: this.#organizationId, learner_id, session_id, ...values })
      .onConflict((conflict) => conflict.columns(['organization_id', 'learner_id', 'session_id']).doUpdateSet(values))
      .execute();
  }

  /** The devices of a learner with where they are reached. One whose key is gone is left out: it has to ask again. */
  async list(db: Database, learnerId: string): Promise<{ readonly sessionId: string; readonly target: PushTarget }[]> {
    const rows = await db
      .selectFrom('push_target')
      .select(['session_id', 'target'])
      .where('organization_id', '=', this.#organizationId)
      .where('learner_id', '=', learnerId)
      .orderBy('created_at')
      .orderBy('session_id')
      .execute();
    return rows.flatMap(({ session_id: sessionId, target }) => {
      const text = this.#vault.open(target, this.#about({ learnerId, sessionId }));
      return text === undefined ? [] : [{ sessionId, target: v.parse(PushSubscription, JSON.parse(text)) }];
    });
  }

  async remove(writer: Writer, { learnerId, sessionId }: Device): Promise<void> {
    await writer
      .deleteFrom('push_target')
      .where('organization_id', '=', this.#organizationId)
      .where('learner_id', '=', learnerId)
      .where('session_id', '=', sessionId)
      .execute();
  }

  #about({ learnerId, sessionId }: Device): string {
    return `push ${this.#organizationId} ${learnerId} ${sessionId}`;
  }
}

/** A device on which a learner is signed in. */
export interface Device {
  readonly learnerId: string;
  readonly sessionId: string;
}
