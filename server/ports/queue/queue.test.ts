import { pino } from 'pino';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Engine } from '#server/database/engines/engine.ts';
import { migrate } from '#server/database/migrate.ts';
import { Jobs } from '#server/ports/queue/jobs.repository.ts';
import { GiveUp, type Job, type JobHandler } from '#server/ports/queue/queue.ts';
import { QueueWorker } from '#server/ports/queue/worker.ts';
import { describeEngines, type TestStore } from '#server/testing/engines.ts';

const START = Date.UTC(2026, 10, 20);
const MINUTE = 60_000;

describeEngines('the queue', (makeStore) => {
  let store: TestStore;
  let engine: Engine;
  let now: number;
  const jobs = new Jobs('an-organization');
  const worker = (handlers: Record<string, JobHandler>, on = engine) =>
    new QueueWorker({ engine: on, jobs, handlers, now: () => now, log: pino({ level: 'silent' }) });
  const enqueue = (job: Partial<Job> = {}) =>
    engine.write((writer) =>
      jobs.enqueue(writer, { kind: 'tell', key: 'a', payload: { to: 'ana' }, runAt: now, ...job }),
    );

  beforeEach(async () => {
    now = START;
    store = await makeStore();
    engine = await store.open();
    await migrate(engine, START);
  });

  afterEach(async () => {
    await engine.close();
    await store.remove();
  });

  test('does a job once its time has come, with its payload and key', async () => {
    const seen: unknown[] = [];
    const tell: JobHandler = async (payload, { key, attempt }) => void seen.push({ payload, key, attempt });
    await enqueue({ runAt: now + MINUTE });
    await worker({ tell }).work();
    expect(seen).toEqual([]);
    now += MINUTE;
    await worker({ tell }).work();
    await worker({ tell }).work();
    expect(seen).toEqual([{ payload: { to: 'ana' }, key: 'a', attempt: 1 }]);
  });

  test('does the same key once, however often it is enqueued', async () => {
    let told = 0;
    const tell: JobHandler = async () => {
      told += 1;
    };
    await enqueue();
    await enqueue();
    await worker({ tell }).work();
    await enqueue();
    await worker({ tell }).work();
    expect(told).toBe(1);
  });

  test('has no job when the transaction that enqueued it fails', async () => {
    const seen: string[] = [];
    const failing = engine.write(async (writer) => {
      await jobs.enqueue(writer, { kind: 'tell', key: 'b', payload: null, runAt: now });
      throw new Error('changed my mind');
    });
    await expect(failing).rejects.toThrow('changed my mind');
    await worker({ tell: async (_, { key }) => void seen.push(key) }).work();
    expect(seen).toEqual([]);
  });

  test('tries again later and later, and gives up in the end or when told so', async () => {
    const attempts: number[] = [];
    const tell: JobHandler = async (_, { attempt }) => {
      attempts.push(attempt);
      throw new Error('no answer');
    };
    const hopeless: JobHandler = async () => {
      throw new GiveUp('unknown payload');
    };
    await enqueue();
    await enqueue({ kind: 'hopeless' });
    for (let hours = 0; hours < 24; hours += 1) {
      await worker({ tell, hopeless }).work();
      now += 60 * MINUTE;
    }
    expect(attempts).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
    const ended = await engine.db.selectFrom('job').select(['kind', 'attempts', 'error']).orderBy('kind').execute();
    expect(ended).toEqual([
      { kind: 'hopeless', attempts: 1, error: 'unknown payload' },
      { kind: 'tell', attempts: 8, error: 'no answer' },
    ]);
  });

  test('goes on after a worker that died in the middle, once its lease has run out', async () => {
    const seen: number[] = [];
    await enqueue();
    expect(await jobs.claim(engine, now, 10, MINUTE)).toHaveLength(1);
    const tell: JobHandler = async (_, { attempt }) => void seen.push(attempt);
    await worker({ tell }).work();
    expect(seen).toEqual([]);
    now += MINUTE;
    await worker({ tell }).work();
    expect(seen).toEqual([2]);
  });

  test('gives each job to one of several workers', async () => {
    const seen: string[] = [];
    for (let i = 0; i < 40; i += 1) await enqueue({ key: `job-${i}` });
    const tell: JobHandler = async (_, { key }) => void seen.push(key);
    await Promise.all([1, 2, 3, 4].map(() => worker({ tell }).work()));
    expect(seen).toHaveLength(40);
    expect(new Set(seen).size).toBe(40);
  });
});
