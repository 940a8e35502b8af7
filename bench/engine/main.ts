/** `npm run bench:engine`: what the engine makes of a learner's minutes, beside other ways to spend them. See docs/engine.md. */
import { type Args, argsOf } from './args.ts';
import { determinism, latency, merge, plansAgree, sessionTimes } from './device.ts';
import { FAMILIES, familyOf } from './families.ts';
import { type Job, jobsOf } from './job.ts';
import { BASELINE, OURS, POLICIES } from './policies.ts';
import { against, calibration, closed, geomean, sched } from './report.ts';
import { doAll } from './workers.ts';

/** Seeds that nothing was tuned on. */
const REPORTED = { quick: [11, 12], full: [11, 12, 13, 14, 15] };
const LEARNERS = { quick: 1, full: 8 };

try {
  const args = argsOf(
    process.argv.slice(2),
    FAMILIES.map(({ name }) => name),
    POLICIES.map(({ name }) => name),
  );
  if (args.plans === undefined) await bench(args);
  else await plansAgree(args.plans);
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : error}\n`);
  process.exitCode = 1;
}

/** Quick mode leaves out the order that comes to much the same people as the others, and ours without refit. */
function compared(full: boolean): string[] {
  return POLICIES.map(({ name }) => name).filter((name) => full || !/-overdue$|^ours-default$/.test(name));
}

async function bench({ full, family, familyFile: file, seed, policy }: Args): Promise<void> {
  const size = full ? 'full' : 'quick';
  if (file !== undefined) await familyOf({ file });
  const families: Job['family'][] =
    file !== undefined
      ? [{ file }]
      : family !== undefined
        ? [{ name: family }]
        : FAMILIES.map(({ name }) => ({ name }));
  const seeds = seed === undefined ? REPORTED[size] : [seed];
  const policies = policy === undefined ? compared(full) : [...new Set([policy, OURS, BASELINE])];
  const begin = performance.now();
  const jobs = jobsOf({ families, seeds, learners: LEARNERS[size], policies });
  process.stdout.write(
    `bench:engine ${size}, seeds ${seeds.join(' ')}, ${LEARNERS[size]} people each; ratios against ${BASELINE}\n`,
  );
  const done = await doAll(jobs);
  sched('SCHED', done);
  sched('BLIND', done);
  geomean('SCHED', done);
  geomean('BLIND', done);
  against('PRO', 'ratio180', done, ({ valued }) => valued[180] ?? 0);
  against('PRO', 'ratio30', done, ({ valued }) => valued[30] ?? 0);
  against('YEAR', 'ratio360', done, ({ knowledge, minutes }) => (knowledge[360] ?? 0) / minutes);
  closed(done);
  calibration(done);
  sessionTimes(full ? 10 : 2);
  latency();
  await determinism(full ? 100_000 : 5_000);
  merge(full ? 100 : 20);
  process.stdout.write(`${((performance.now() - begin) / 1000).toFixed(0)} seconds\n`);
}
