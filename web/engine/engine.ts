import type { Catalogue } from '#core/planning/catalogue.ts';
import type { LoggedEvent } from '#core/sync/event.ts';
import { library } from '../offline/library.svelte.ts';
import { learner, learnerDatabase } from '../offline/store.svelte.ts';
import { workerAddress } from '../offline/worker-address.ts';
import type { Adviser } from './adviser.ts';
import type { Asked, Message, News, Questions, Reply } from './questions.ts';
import address from './worker.ts?worker&url';

type Said<Q extends Asked> = Questions[Q]['said'];

/** Whoever answers: the worker, or the same code on the page. */
type Engine = (message: Question) => Promise<unknown>;

interface Question extends Pick<Message, 'asked' | 'given'> {
  readonly learner: string;
  readonly news: News;
}

/** What the engine has been told so far. */
interface Told {
  readonly learner: string;
  readonly log: readonly LoggedEvent[];
  readonly catalogue: Catalogue | undefined;
  readonly weights: typeof learner.weights;
  readonly priorsMadeAt: number;
}

let engine: Promise<Engine> | undefined;
let told: Told | undefined;

/**
 * Asks the engine, which answers outside of the page's thread. Without workers, or when the worker could not be
 * fetched, the page answers by itself. Rejects when neither can.
 */
export async function ask<Q extends Asked>(asked: Q, given: Questions[Q]['given']): Promise<Said<Q>> {
  engine ??= startWorker();
  const mine = engine;
  try {
    const answering = await mine;
    const news = await newsNow();
    return (await answering({ learner: learner.id, news, asked, given })) as Said<Q>;
  } catch (error) {
    if (!(error instanceof WorkerLost)) {
      // Whether it took the news in is not known: it hears everything again.
      told = undefined;
      throw error;
    }
    if (engine === mine) [engine, told] = [startHere(), undefined];
    return ask(asked, given);
  }
}

/** There is no worker, or it could not be loaded. */
class WorkerLost extends Error {}

async function startWorker(): Promise<Engine> {
  const waiting = new Map<number, PromiseWithResolvers<unknown>>();
  let last = 0;
  let worker: Worker;
  try {
    worker = new Worker(workerAddress(address), { type: 'module' });
  } catch {
    throw new WorkerLost();
  }
  worker.onmessage = ({ data }: MessageEvent<Reply>) => {
    const asker = waiting.get(data.id);
    waiting.delete(data.id);
    if ('failed' in data) asker?.reject(new Error(data.failed));
    else asker?.resolve(data.said);
  };
  worker.onerror = () => {
    for (const asker of waiting.values()) asker.reject(new WorkerLost());
    waiting.clear();
  };
  return ({ learner: stored, news: { log, ...news }, asked, given }) => {
    const asker = Promise.withResolvers<unknown>();
    last += 1;
    waiting.set(last, asker);
    worker.postMessage({ id: last, news, asked, given, ...(log && { stored }) } satisfies Message);
    return asker.promise;
  };
}

async function startHere(): Promise<Engine> {
  const code = await import('./adviser.ts');
  const adviser: Adviser = new code.Adviser();
  return async ({ news, asked, given }) => {
    adviser.hear(news);
    return adviser.answer(asked, given as never);
  };
}

/** What has changed since the last question. */
async function newsNow(): Promise<News> {
  const { weights } = learner;
  const database = learnerDatabase();
  const [fits, priors] = await Promise.all([database.getAll('fits'), database.get('priors', 'organization')]);
  const before = told;
  const { id, log } = learner;
  told = { learner: id, log, catalogue: library.current, weights, priorsMadeAt: priors?.madeAt ?? 0 };
  const another = before?.learner !== id;
  return {
    ...(before && !another && grew(before.log, log) ? { added: log.slice(before.log.length) } : { log }),
    ...(told.catalogue && told.catalogue !== before?.catalogue && { catalogue: told.catalogue }),
    ...((another || before.weights !== weights) && { fits }),
    ...((another || before.priorsMadeAt !== told.priorsMadeAt) && { priors: priors ?? null }),
  };
}

/** Whether `now` is `before` with events added at its end; the log is replaced, its events are not. */
function grew(before: readonly LoggedEvent[], now: readonly LoggedEvent[]): boolean {
  return now.length >= before.length && before.every((event, i) => event === now[i]);
}
