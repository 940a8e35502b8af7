import { once } from 'node:events';
import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import type { Done, Job } from './job.ts';

type Answer = { readonly done: Done } | { readonly error: string };

/** Does all jobs on every core; the results come in the order of the jobs. Stops at the first that fails. */
export async function doAll(jobs: readonly Job[]): Promise<Done[]> {
  const results: Done[] = [];
  let next = 0;
  const work = async () => {
    const worker = new Worker(new URL('./worker.ts', import.meta.url));
    try {
      while (next < jobs.length) {
        const place = next++;
        const answer = await ask(worker, jobs[place] as Job);
        if ('error' in answer) throw new Error(answer.error);
        results[place] = answer.done;
        if (process.stderr.isTTY) process.stderr.write(`\r${results.filter(Boolean).length} of ${jobs.length}`);
      }
    } finally {
      await worker.terminate();
    }
  };
  await Promise.all(Array.from({ length: Math.min(availableParallelism(), jobs.length) }, work));
  return results;
}

/** Rejects when the worker fails. */
async function ask(worker: Worker, job: Job): Promise<Answer> {
  const answer = once(worker, 'message');
  worker.postMessage(job);
  const [said] = await answer;
  return said;
}
