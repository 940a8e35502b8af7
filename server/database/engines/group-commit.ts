import { CompiledQuery } from 'kysely';
import type { Database, Writer } from '#server/database/engines/engine.ts';

interface Waiting {
  /** Does the work and returns what to do once it is durable. */
  run(writer: Writer): Promise<() => void>;
  fail(error: unknown): void;
}

/** So many jobs share one commit at most: a burst does not make the first of it wait for all. */
const LARGEST_BATCH = 100;

/**
 * Lets jobs that arrive together share one commit, which is one wait for the disk. Each runs under a savepoint of its
 * own: one that throws takes back its own work only. Nobody is answered before the commit.
 */
export class GroupCommit {
  readonly #db: Database;
  #waiting: Waiting[] = [];
  #working: Promise<void> | undefined;

  constructor(db: Database) {
    this.#db = db;
  }

  write<T>(job: (writer: Writer) => Promise<T>): Promise<T> {
    return new Promise<T>((resolve, reject) => {
      const run = async (writer: Writer) => {
        const result = await job(writer);
        return () => resolve(result);
      };
      this.#waiting.push({ run, fail: reject });
      this.#working ??= this.#work();
    });
  }

  /** Resolves when nothing is waiting any more. */
  async idle(): Promise<void> {
    await this.#working;
  }

  async #work(): Promise<void> {
    while (this.#waiting.length > 0) {
      // One turn of the event loop: whatever the network has brought meanwhile joins this batch.
      await new Promise((turn) => setImmediate(turn));
      await this.#commit(this.#waiting.splice(0, LARGEST_BATCH));
    }
    this.#working = undefined;
  }

  async #commit(batch: readonly Waiting[]): Promise<void> {
    try {
      const settled = await this.#db.transaction().execute(async (writer) => {
        const outcomes: (() => void)[] = [];
        for (const job of batch) outcomes.push(await underSavepoint(writer, job));
        return outcomes;
      });
      for (const settle of settled) settle();
    } catch (error) {
      for (const job of batch) job.fail(error);
    }
  }
}

const savepoint = CompiledQuery.raw('savepoint job');
const release = CompiledQuery.raw('release job');
const rollback = CompiledQuery.raw('rollback to job');

async function underSavepoint(writer: Writer, job: Waiting): Promise<() => void> {
  await writer.executeQuery(savepoint);
  try {
    const done = await job.run(writer);
    await writer.executeQuery(release);
    return done;
  } catch (error) {
    // Where the disk is full the database has taken the whole batch back, savepoints and all.
    await writer.executeQuery(rollback).catch(() => {
      throw error;
    });
    await writer.executeQuery(release);
    return () => job.fail(error);
  }
}
