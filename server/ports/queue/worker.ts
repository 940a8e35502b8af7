import type { Logger } from 'pino';
import type { Engine } from '#server/database/engines/engine.ts';
import type { ClaimedJob, Jobs } from '#server/ports/queue/jobs.repository.ts';
import { GiveUp, type JobHandler } from '#server/ports/queue/queue.ts';

const AT_ONCE = 10;
const LEASE_MS = 60_000;
const MOST_TRIES = 8;
const FIRST_WAIT_MS = 30_000;
/** How long ended jobs are kept: a key cannot run again for that long. */
const KEPT_MS = 90 * 86_400_000;

interface Surroundings {
  readonly engine: Engine;
  readonly jobs: Jobs;
  readonly handlers: Readonly<Record<string, JobHandler>>;
  readonly now: () => number;
  readonly log: Logger;
}

/** Works the queue in this process; any number of processes may do so. */
export class QueueWorker {
  readonly #around: Surroundings;
  #timer: ReturnType<typeof setInterval> | undefined;
  #working: Promise<void> | undefined;

  constructor(around: Surroundings) {
    this.#around = around;
  }

  /** Looks for due jobs now and every `everyMs`. */
  start(everyMs: number): void {
    const look = () =>
      void this.work().catch((err) => this.#around.log.error({ err }, 'The queue could not be worked'));
    this.#timer = setInterval(look, everyMs);
    this.#timer.unref();
    look();
  }

  /** Does everything that is due; resolves when nothing is left. Calls made meanwhile join the one under way. */
  work(): Promise<void> {
    this.#working ??= this.#drain().finally(() => {
      this.#working = undefined;
    });
    return this.#working;
  }

  /** Takes no more jobs; resolves when those under way have ended. */
  async stop(): Promise<void> {
    clearInterval(this.#timer);
    await this.#working?.catch(() => undefined);
  }

  async #drain(): Promise<void> {
    const { engine, jobs, now } = this.#around;
    await jobs.forget(engine, now() - KEPT_MS);
    for (;;) {
      const claimed = await jobs.claim(engine, now(), AT_ONCE, LEASE_MS);
      if (claimed.length === 0) return;
      await Promise.all(claimed.map((job) => this.#run(job)));
    }
  }

  async #run({ id, kind, job_key: key, payload, attempts }: ClaimedJob): Promise<void> {
    const { engine, jobs, handlers, now, log } = this.#around;
    try {
      const handle = handlers[kind];
      if (!handle) throw new GiveUp(`No handler for jobs of kind "${kind}"`);
      await handle(JSON.parse(payload), { key, attempt: attempts, now: now() });
      await jobs.end(engine, id, now());
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      log.warn({ kind, key, attempts, reason }, 'A job failed');
      const hopeless = error instanceof GiveUp || attempts >= MOST_TRIES;
      if (hopeless) await jobs.end(engine, id, now(), reason);
      else await jobs.postpone(engine, id, now() + FIRST_WAIT_MS * 2 ** (attempts - 1), reason);
    }
  }
}
