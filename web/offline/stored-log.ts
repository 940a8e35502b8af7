import type { LoggedEvent } from '#core/sync/event.ts';
import { ordered } from '#core/sync/order.ts';
import { openLearnerDatabase } from './database.ts';

/** The log of `learner` in order, as this device keeps it; read by whoever asks, also a worker. */
export async function storedLog(learner: string): Promise<readonly LoggedEvent[]> {
  const database = await openLearnerDatabase(learner);
  try {
    return ordered(await database.getAll('events'));
  } finally {
    database.close();
  }
}
