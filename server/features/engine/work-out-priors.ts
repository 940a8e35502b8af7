import type { Priors } from '#contract/engine.ts';
import { fitStack } from '#core/mastery/fit-stack.ts';
import { learnDifficulties } from '#core/mastery/learn-difficulties.ts';
import { stackRows } from '#core/mastery/rows.ts';
import { histories } from '#core/memory/history.ts';
import { pool } from '#core/memory/pool.ts';
import { refit, refitDue } from '#core/memory/refit.ts';
import type { Catalogue } from '#core/planning/catalogue.ts';
import type { LoggedEvent } from '#core/sync/event.ts';
import { peersOf } from '#server/features/engine/role-peers.ts';

/**
 * What the logs of many learners say together. Parts behind which too few people stand are absent: five for memory and
 * difficulties, twenty in a role, 5,000 answers for the logistic layer. Equal arguments give equal results.
 */
export function workOutPriors(logs: readonly (readonly LoggedEvent[])[], catalogue: Catalogue, now: number): Priors {
  const difficulties = learnDifficulties(logs, catalogue);
  const memory = pool(logs.flatMap((log) => fitOf(log) ?? []));
  const fit = fitStack(logs.flatMap((log) => stackRows(log, catalogue, difficulties)));
  return {
    madeAt: now,
    ...(memory.learners > 0 && {
      memory: { mean: [...memory.mean], variance: [...memory.variance], learners: memory.learners },
    }),
    ...(fit && fit.stack.answers > 0 && { stack: { weights: [...fit.stack.weights], answers: fit.stack.answers } }),
    difficulties: { ...difficulties },
    roles: peersOf(logs, catalogue, now),
  };
}

/** Weights of one learner; undefined with fewer spaced answers than the first fit on a device takes. */
function fitOf(log: readonly LoggedEvent[]) {
  const fit = refit(histories(log));
  return refitDue(fit.reviews, 0) ? fit : undefined;
}
