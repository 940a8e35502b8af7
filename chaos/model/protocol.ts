import type { SyncAnswer, SyncRequest } from '#contract/sync.ts';
import type { LoggedEvent, Verdict } from '#core/sync/event.ts';
import { fold } from '#core/sync/fold.ts';
import type { LearnerState } from '#core/sync/state.ts';
import type { Engine } from '#server/database/engines/engine.ts';
import type { Answer } from '../../web/offline/api.ts';
import type { LearnerDatabase } from '../../web/offline/database.ts';
import { type EventDraft, write } from '../../web/offline/journal.ts';
import type { Post } from '../../web/offline/sync.ts';
import type { Weakness } from './disk.ts';

export type Serve = (request: SyncRequest) => Promise<SyncAnswer>;

/** What a wrong server may look at. */
export interface Insight {
  /** The learner's log in order of arrival. */
  log(): Promise<readonly (LoggedEvent & { readonly position: number })[]>;
  now(): number;
}

/** The places at which the protocol can be gone wrong with; `PROTOCOL` is the product's own code at each. */
export interface Protocol extends Weakness {
  write(database: LearnerDatabase, draft: EventDraft, verdict?: Verdict): Promise<LoggedEvent>;
  /** What a device does around sending. */
  post(send: Post, database: LearnerDatabase): Post;
  /** What a device makes of an answer that broke off in the middle. */
  broken(answer: SyncAnswer): Answer<SyncAnswer>;
  serve(serve: Serve, insight: Insight): Serve;
  engine(engine: Engine): Engine;
  /** The state of a device, from its log in the order in which it came there. */
  fold(log: readonly LoggedEvent[]): LearnerState;
}

export const UNREACHABLE: Answer<never> = { ok: false, code: 'unreachable', message: '' };

export const PROTOCOL: Protocol = {
  apart: new Set(),
  write,
  post: (send) => send,
  broken: () => UNREACHABLE,
  serve: (serve) => serve,
  engine: (engine) => engine,
  fold: (log) => fold(log),
};
