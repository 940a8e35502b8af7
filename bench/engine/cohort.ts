import { seedOf } from '#core/math/seed.ts';
import type { History } from '#core/memory/history.ts';
import { pool } from '#core/memory/pool.ts';
import { DEFAULT_PRIOR, type Prior } from '#core/memory/prior.ts';
import { refit } from '#core/memory/refit.ts';
import type { Family } from './family.ts';
import { fsrsHistories } from './fsrs-policy.ts';
import { played } from './run.ts';
import { SCHED } from './world.ts';

const LEARNERS = 8;
/** The server pools again as fits come in that were made with the last pool. */
const ROUNDS = 3;

/**
 * What an organization knows before the person comes: the pooled prior of eight others, who practised half a year with
 * FSRS-6 at .90. Every policy that fits gets the same.
 */
export function pooledPrior(family: Family, seed: number): Prior {
  const answers: History[][] = Array.from({ length: LEARNERS }, (_, i) => {
    const { scheduler } = played(family, seedOf('colleague', seed, i), fsrsHistories, DEFAULT_PRIOR, SCHED);
    return scheduler.histories ?? [];
  });
  let prior = DEFAULT_PRIOR;
  for (let round = 0; round < ROUNDS; round++) prior = pool(answers.map((one) => refit(one, prior)));
  return prior;
}
