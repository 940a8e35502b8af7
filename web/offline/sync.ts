import type { SyncAnswer, SyncRequest } from '#contract/sync.ts';
import type { LearnerEvent } from '#core/sync/event.ts';
import { type Answer, call, type Failure } from './api.ts';
import { now } from './clock.ts';
import { type LearnerDatabase, learnerOf } from './database.ts';
import { settle } from './exchange.ts';
import { deviceOf } from './journal.ts';

/** The server takes at most this many at once; the rest goes with the next request. */
const PAGE = 200;
/** Nor does it read more than a megabyte; what else a request holds needs little. */
const PAGE_BYTES = 900_000;

export interface SyncResult {
  /** The log on this device is not what it was before. */
  readonly changed: boolean;
  /** Why it stopped early; what was not answered stays in the outbox and is sent again. */
  readonly failure?: Failure;
}

export type Post = (request: SyncRequest) => Promise<Answer<SyncAnswer>>;

const post: Post = (request) => call('POST', '/api/sync', request);

/** Sends the outbox and fetches what this device lacks, page by page, until both sides know the same. */
export async function synchronize(database: LearnerDatabase, send: Post = post): Promise<SyncResult> {
  const who = { learner: learnerOf(database), device: await deviceOf(database) };
  let changed = false;
  for (;;) {
    const outbox = pageOf(await database.getAll('outbox', undefined, PAGE));
    const cursor = await database.get('cursor', 'sync');
    const answer = await send({ events: outbox, sentAt: now(), ...who, ...(cursor !== undefined && { cursor }) });
    if (!answer.ok) return { changed, failure: answer.code };
    changed = (await settle(database, outbox, answer.value)) || changed;
    const left = await database.count('outbox');
    const stuck = outbox.length > 0 && answer.value.answers.length === 0;
    if (stuck || (!answer.value.more && left === 0)) return { changed };
  }
}

/** As many of the events, in order, as one request holds; always the first. */
function pageOf(events: LearnerEvent[]): LearnerEvent[] {
  const encoder = new TextEncoder();
  let bytes = 0;
  const full = events.findIndex((event) => {
    bytes += encoder.encode(JSON.stringify(event)).length + 1;
    return bytes > PAGE_BYTES;
  });
  return full < 0 ? events : events.slice(0, Math.max(full, 1));
}
