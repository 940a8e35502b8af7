import { DEFAULT_WEIGHTS } from '#core/memory/fsrs.ts';
import type { Weights } from '#core/memory/memory.ts';
import type { Catalogue } from '#core/planning/catalogue.ts';
import { budgetOf, type Desk, desk } from '#core/planning/desk.ts';
import { type Library, libraryOf } from '#core/planning/library.ts';
import type { LiveSession } from '#core/planning/live.ts';
import { cardTime } from '#core/planning/pace.ts';
import type { Plan, PlanRequest } from '#core/planning/plan.ts';
import { type Progress, progressOf, twoMisses } from '#core/planning/progress.ts';
import { rearrange } from '#core/planning/rearrange.ts';
import { select } from '#core/planning/select.ts';
import { summarize } from '#core/planning/summary.ts';
import type { LearnerState } from '#core/sync/state.ts';

/** Seconds of the session that the expected pace is worth when today's pace is measured against it. */
const TEMPO_PRIOR = 90;
const RECAP_SECONDS = 5;

/**
 * The bites that remain after an answer: the same choice as `compose`, for the seconds that are left. `plan` is the
 * plan in force, `state` already holds the answers given, `request.now` may have moved on. A lesson under way goes on
 * even if it takes longer; a lesson whose pretest was right is dropped and its seconds go to something else; a miss
 * comes once more at the end. An empty plan means that the session is over.
 */
export function next(
  plan: Plan,
  live: LiveSession,
  state: LearnerState,
  catalogue: Catalogue,
  request: PlanRequest,
  weights: Weights = DEFAULT_WEIGHTS,
): Plan {
  const progress = progressOf(live);
  const budget = Math.max(0, budgetOf(live.askedSeconds / 60) - live.spentSeconds);
  const tempo = tempoOf(live, progress, libraryOf(catalogue), state);
  const at = desk({ ...request, seed: live.seed }, state, catalogue, weights, { progress, budget, tempo });
  const rest = remaining(at, plan, twoMisses(progress));
  if (rest.bites.length > 0 || request.lesson !== undefined) return rest;
  // Nothing fits the budget any more: what was kept for pauses and is still there may be used.
  return remaining({ ...at, budget: Math.max(0, live.askedSeconds - live.spentSeconds - RECAP_SECONDS) }, plan, false);
}

function remaining(at: Desk, plan: Plan, aLikelyHitFirst: boolean): Plan {
  const chosen = select(at, plan);
  const bites = rearrange(chosen, plan.bites, aLikelyHitFirst);
  const seconds = bites.reduce((sum, bite) => sum + bite.seconds, 0);
  return { bites, seconds, budgetSeconds: at.budget, summary: summarize(at, chosen, bites) };
}

/** How long things take today, as a multiple of what they should. */
function tempoOf(live: LiveSession, { done }: Progress, library: Library, state: LearnerState): number {
  let expected = 0;
  for (const { bite } of done) {
    const card = library.modules.get(bite.module)?.cards.find(({ id }) => id === bite.card);
    if (card) expected += cardTime(card.kind, card.seconds, state.pace, library.usualTimes.get(card.kind)).mean;
  }
  const ratio = (live.spentSeconds + TEMPO_PRIOR) / (expected + TEMPO_PRIOR);
  return Math.min(Math.max(ratio, 0.5), 2);
}
