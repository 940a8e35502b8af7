import { DEFAULT_WEIGHTS } from '#core/memory/fsrs.ts';
import type { Weights } from '#core/memory/memory.ts';
import { arrange } from '#core/planning/arrange.ts';
import type { Catalogue } from '#core/planning/catalogue.ts';
import { budgetOf, type Desk, desk } from '#core/planning/desk.ts';
import type { Plan, PlanRequest } from '#core/planning/plan.ts';
import { select } from '#core/planning/select.ts';
import { summarize } from '#core/planning/summary.ts';
import type { LearnerState } from '#core/sync/state.ts';

/**
 * What to do in the next `request.minutes` minutes. The expected seconds of all bites stay within the budget (60
 * seconds a minute less 5 % and ten seconds), except for a lesson opened by hand. Equal arguments give equal plans.
 */
export function compose(
  request: PlanRequest,
  state: LearnerState,
  catalogue: Catalogue,
  weights: Weights = DEFAULT_WEIGHTS,
): Plan {
  const at = desk(request, state, catalogue, weights);
  const chosen = select(at);
  const plan = { bites: arrange(chosen), budgetSeconds: at.budget };
  const full = { ...plan, seconds: secondsOf(plan.bites), summary: summarize(at, chosen, plan.bites) };
  return chosen.short ? atLeast(full, at, catalogue) : full;
}

/** What fits into a minute less is never more: where lessons left a gap that nothing fills, the shorter plan may win. */
function atLeast(plan: Plan, { request, state, weights }: Desk, catalogue: Catalogue): Plan {
  const shorter = request.minutes - 1;
  if (request.lesson !== undefined || shorter < 1 || plan.seconds >= budgetOf(shorter)) return plan;
  const other = compose({ ...request, minutes: shorter }, state, catalogue, weights);
  return other.seconds > plan.seconds ? { ...other, budgetSeconds: plan.budgetSeconds } : plan;
}

function secondsOf(bites: Plan['bites']): number {
  return bites.reduce((sum, { seconds }) => sum + seconds, 0);
}
