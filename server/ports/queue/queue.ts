import type { Writer } from '#server/database/engines/engine.ts';

/** Work that must follow a commit. */
export interface Job {
  readonly kind: string;
  /** Names the work: the same kind and key are done once, however often they are enqueued. */
  readonly key: string;
  /** JSON; the handler checks it by a schema, as it may come from an older version. */
  readonly payload: unknown;
  /** Not before this time, milliseconds UTC. */
  readonly runAt: number;
}

export interface Queue {
  /** Adds a job inside the caller's transaction: no work without its commit, no commit without its work. */
  enqueue(writer: Writer, job: Job): Promise<void>;
}

/** What a handler is told besides its payload. */
export interface JobRun {
  readonly key: string;
  /** 1 on the first try. */
  readonly attempt: number;
  readonly now: number;
}

/**
 * Does one job. It may be called again for the same key if the process dies before the end is on record, so whatever
 * it sends carries the key. Throwing means: later again.
 */
export type JobHandler = (payload: unknown, run: JobRun) => Promise<void>;

/** Thrown by a handler: trying again cannot help. */
export class GiveUp extends Error {
  override readonly name = 'GiveUp';
}
