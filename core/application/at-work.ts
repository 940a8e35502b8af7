import { answeredNeeds } from '#core/application/needs.ts';
import { type PlanAtWork, plansAtWork } from '#core/application/plans.ts';
import type { LoggedEvent } from '#core/sync/event.ts';

/** What one person used at work, in numbers: nothing that was written. */
export interface AtWork {
  /** Plans of which something was said, those that were used, and those of which it is too early to say. */
  readonly plans: number;
  readonly used: number;
  readonly notYet: number;
  /** Hours saved as last said of each plan, and of how many plans they were said. */
  readonly hours: number;
  readonly reckoned: number;
  /** Needs that took place and of which something was said, what was prepared was used, and worked. */
  readonly needs: number;
  readonly needsUsed: number;
  readonly needsWorked: number;
}

/** What a learner's log says of using things at work; `module` for the plans of one module alone. */
export function atWork(log: readonly LoggedEvent[], module?: string): AtWork {
  const plans = plansAtWork(log).filter((plan) => module === undefined || plan.module === module);
  const said = plans.filter((plan) => answersOf(plan).length > 0);
  const hours = said.flatMap((plan) => hoursOf(plan) ?? []);
  const needs = module === undefined ? answeredNeeds(log).filter(({ answer }) => answer !== 'did-not-happen') : [];
  return {
    plans: said.length,
    used: said.filter(wasUsed).length,
    notYet: said.filter((plan) => !wasUsed(plan) && answersOf(plan).at(-1)?.used === 'not-yet').length,
    hours: hours.reduce((sum, one) => sum + one, 0),
    reckoned: hours.length,
    needs: needs.length,
    needsUsed: needs.filter(({ answer }) => answer !== 'not-used').length,
    needsWorked: needs.filter(({ answer }) => answer === 'worked').length,
  };
}

/** Whether it was done at least once. */
export function wasUsed(plan: PlanAtWork): boolean {
  return plan.checkIns.some(({ used }) => used === 'yes');
}

/** Hours saved so far, as last said. */
export function hoursOf(plan: PlanAtWork): number | undefined {
  return answersOf(plan)
    .filter(({ hours }) => hours !== undefined)
    .at(-1)?.hours;
}

function answersOf({ checkIns }: PlanAtWork): PlanAtWork['checkIns'] {
  return checkIns.filter(({ used }) => used !== 'let-go').toSorted((a, b) => a.after - b.after);
}
