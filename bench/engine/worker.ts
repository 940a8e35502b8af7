/** Does the jobs that the main thread sends, one at a time. */
import { parentPort } from 'node:worker_threads';
import { doJob, type Job } from './job.ts';

parentPort?.on('message', async (job: Job) => {
  try {
    parentPort?.postMessage({ done: await doJob(job) });
  } catch (error) {
    parentPort?.postMessage({ error: error instanceof Error ? error.message : String(error) });
  }
});
