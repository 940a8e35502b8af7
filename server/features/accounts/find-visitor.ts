import { type Engine, StorageFull } from '#server/database/engines/engine.ts';
import type { Sessions } from '#server/features/accounts/sessions.repository.ts';
import type { FindVisitor } from '#server/http/visitor.ts';
import { hashOf } from '#server/ids.ts';

/** "Last seen" is told to the hour: not every request is worth a write. */
const SEEN_RESOLUTION = 3_600_000;

/** Finds out who holds a session token, and notes that the device was seen. */
export function visitorFinder(engine: Engine, sessions: Sessions, now: () => number): FindVisitor {
  return async (token) => {
    const at = now();
    const holder = await sessions.findHolder(engine.db, hashOf(token), at);
    if (!holder) return undefined;
    const { learner_id: learnerId, session_id: sessionId, email, role } = holder;
    if (at - holder.last_seen_at > SEEN_RESOLUTION) {
      await engine.write((writer) => sessions.touch(writer, learnerId, sessionId, at)).catch(unlessFull);
    }
    return { learnerId, sessionId, email, role };
  };
}

/** On a full disk people can still read. */
function unlessFull(error: unknown): void {
  if (!(error instanceof StorageFull)) throw error;
}
