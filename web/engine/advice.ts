import type { PlanRequest } from '#core/planning/plan.ts';
import { learner } from '../offline/store.svelte.ts';
import { ask } from './engine.ts';
import type { Questions } from './questions.ts';

/** From so many remembered things on the engine has something to add. */
const ENOUGH_TO_ADVISE = 20;

/** Whether the engine knows anything that a plan from memory alone would miss. */
export function advisable(): boolean {
  return Object.keys(learner.state.memories).length >= ENOUGH_TO_ADVISE || learner.log.some(isWish);
}

/** What the learner said, looked up, is about to need or takes off bears on plans from the first time on. */
function isWish({ kind }: { readonly kind: string }): boolean {
  return kind === 'signal' || kind === 'lookup' || kind === 'need' || kind === 'pause';
}

/**
 * The plan with all that is known beyond memory, made outside of the page's thread; undefined where it would not differ
 * or the engine cannot be reached.
 */
export async function advisedPlan(request: PlanRequest): Promise<Questions['plan']['said'] | undefined> {
  return advisable() ? ask('plan', { request }).catch(() => undefined) : undefined;
}
