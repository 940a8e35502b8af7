import type { Catalogue } from '#core/planning/catalogue.ts';
import type { LiveSession } from '#core/planning/live.ts';
import { next } from '#core/planning/next.ts';
import type { Plan, PlanRequest } from '#core/planning/plan.ts';
import { advisable } from '../engine/advice.ts';
import { ask } from '../engine/engine.ts';
import type { Questions } from '../engine/questions.ts';
import { learner } from '../offline/store.svelte.ts';

/**
 * What remains of a plan after an answer, with guidance made anew and outside of the page's thread; from memory alone
 * while little is known, or where the engine cannot be reached.
 */
export async function replan(
  plan: Plan,
  live: LiveSession,
  catalogue: Catalogue,
  request: PlanRequest,
): Promise<Questions['next']['said']> {
  const advised = advisable() ? await ask('next', { plan, live, request }).catch(() => undefined) : undefined;
  return advised ?? { plan: next(plan, live, learner.state, catalogue, request, learner.weights), step: undefined };
}
