import { Worker } from 'node:worker_threads';
import type { Priors } from '#contract/engine.ts';
import type { Catalogue } from '#core/planning/catalogue.ts';
import type { LoggedEvent } from '#core/sync/event.ts';
import type { Engine } from '#server/database/engines/engine.ts';
import type { PriorsRepository } from '#server/features/engine/priors.repository.ts';

export interface PriorsDependencies {
  readonly engine: Engine;
  readonly priors: PriorsRepository;
  readonly catalogue: () => Catalogue;
  readonly now: () => number;
}

export const PRIORS_JOB = 'engine-priors';
/** Attempts that must have come since the last time. */
const ENOUGH_NEW = 200;
/** More would change nothing that one could see, and has to fit into memory. */
const MOST_LEARNERS = 500;
const MOST_EVENTS = 200_000;

export const NO_PRIORS: Priors = { madeAt: 0, difficulties: {}, roles: {} };

/** What `GET /api/engine/priors` answers. */
export async function currentPriors({ engine, priors }: PriorsDependencies): Promise<Priors> {
  return (await priors.find(engine.db))?.priors ?? NO_PRIORS;
}

/** Works the priors out again when enough has come since; in a thread of its own, so that nobody waits for it. */
export async function renewPriors({ engine, priors, catalogue, now }: PriorsDependencies): Promise<void> {
  const attempts = await priors.attempts(engine.db);
  const last = await priors.find(engine.db);
  if (attempts < (last?.attempts ?? 0) + ENOUGH_NEW) return;
  const logs = await priors.logs(engine.db, MOST_LEARNERS, MOST_EVENTS);
  const made = await inThread({ logs, catalogue: catalogue(), now: now() });
  await engine.write((writer) => priors.put(writer, made, attempts));
}

/** What the thread is given. */
export interface Work {
  readonly logs: readonly (readonly LoggedEvent[])[];
  readonly catalogue: Catalogue;
  readonly now: number;
}

function inThread(workerData: Work): Promise<Priors> {
  const worker = new Worker(new URL('./priors.thread.ts', import.meta.url), { workerData });
  return new Promise((resolve, reject) => {
    worker.once('message', resolve);
    worker.once('error', reject);
    worker.once('exit', () => reject(new Error('The thread ended without an answer')));
  });
}
