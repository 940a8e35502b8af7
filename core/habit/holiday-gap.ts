import type { LocalDay } from '#core/habit/local-day.ts';
import { type HabitPlan, pausedOn, plannedOn } from '#core/habit/rhythm.ts';
import type { PlanRequest } from '#core/planning/plan.ts';

/** Days looked ahead; what is further away changes nothing today. */
const LONGEST = 60;

/**
 * Days until the next planned day when a holiday lies before it; undefined when none does. Planning then looks beyond
 * the holiday: what would be lost in it comes before it begins.
 */
export function holidayGap(plan: HabitPlan, today: LocalDay): number | undefined {
  let away = false;
  for (let day = today + 1; day <= today + LONGEST; day++) {
    if (plannedOn(plan, day)) return away ? day - today : undefined;
    away ||= pausedOn(plan, day);
  }
  return away ? LONGEST : undefined;
}

/** The request on a local day: before a holiday it looks beyond it. */
export function beforeHoliday(request: PlanRequest, plan: HabitPlan, today: LocalDay): PlanRequest {
  const gap = holidayGap(plan, today);
  return gap === undefined ? request : { ...request, gap };
}
