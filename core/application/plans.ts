import { DAY } from '#core/memory/fsrs.ts';
import {
  CHECK_IN_DAYS,
  type CheckInAnswer,
  type CheckInDays,
  type CheckInEvent,
  type LoggedEvent,
} from '#core/sync/event.ts';
import type { IfThenPlan } from '#core/sync/state.ts';

/** What was said of a plan some days later. */
export interface CheckIn {
  readonly after: CheckInDays;
  readonly at: number;
  readonly used: CheckInAnswer;
  readonly hours?: number;
  readonly blocked?: string;
}

/** An if-then plan as it is worded now, and what became of it. */
export interface PlanAtWork extends IfThenPlan {
  readonly dropped: boolean;
  readonly checkIns: readonly CheckIn[];
}

/** A question that is due: what became of this plan? */
export interface DueCheckIn {
  readonly plan: PlanAtWork;
  readonly after: CheckInDays;
  /** It was missed: asked this once more and then let go. */
  readonly late: boolean;
}

/** So long a question waits for the next visit; after that it is late, and after `LET_GO` it is not asked at all. */
const ON_TIME = 7 * DAY;
const LET_GO = 21 * DAY;
/** At most one check-in within this time: two questions in a row are a form. */
const APART = DAY / 2;

/** The plans of a log in order, with what became of them. Equal sets of events give equal plans. */
export function plansAtWork(log: readonly LoggedEvent[]): PlanAtWork[] {
  const plans = new Map<string, PlanAtWork>();
  for (const event of log) {
    if (event.kind !== 'plan') continue;
    const { id, module, cue, action } = event;
    plans.set(id, { id, at: event.effectiveAt, module, cue, action, dropped: false, checkIns: [] });
  }
  for (const event of log) {
    if (event.kind !== 'plan-change' && event.kind !== 'check-in') continue;
    const plan = plans.get(event.plan);
    if (plan) plans.set(plan.id, event.kind === 'check-in' ? checked(plan, event) : changed(plan, event));
  }
  return [...plans.values()];
}

function changed(
  plan: PlanAtWork,
  { cue = plan.cue, action = plan.action, dropped = plan.dropped }: Partial<Omit<PlanAtWork, 'id' | 'at'>>,
): PlanAtWork {
  return { ...plan, cue, action, dropped };
}

function checked(plan: PlanAtWork, event: CheckInEvent & { readonly effectiveAt: number }): PlanAtWork {
  const { after, used, hours, blocked } = event;
  const said = {
    ...{ after, at: event.effectiveAt, used },
    ...(hours !== undefined && { hours }),
    ...(blocked !== undefined && { blocked }),
  };
  return { ...plan, checkIns: [...plan.checkIns.filter((one) => one.after !== after), said] };
}

/** The one question to ask now; what is on time comes before what is late, older before newer. */
export function dueCheckIn(plans: readonly PlanAtWork[], now: number): DueCheckIn | undefined {
  if (plans.some(({ checkIns }) => checkIns.some(({ at }) => now - at < APART))) return undefined;
  const due = plans.flatMap((plan) => dueOf(plan, now) ?? []);
  return due.find(({ late }) => !late) ?? due[0];
}

/** The latest days whose time has come: a month later nobody asks about the first week. */
function dueOf(plan: PlanAtWork, now: number): DueCheckIn | undefined {
  const after = CHECK_IN_DAYS.findLast((days) => now >= plan.at + days * DAY);
  if (after === undefined || plan.dropped || plan.checkIns.some((one) => one.after === after)) return undefined;
  const waited = now - plan.at - after * DAY;
  return waited < LET_GO ? { plan, after, late: waited >= ON_TIME } : undefined;
}
