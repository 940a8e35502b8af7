import { type LocalDay, mondayOf } from '#core/habit/local-day.ts';
import { type HabitPlan, pausedOn, plannedOn } from '#core/habit/rhythm.ts';

/** Days a week that may be missed without anything being lost. */
export const FREEZES = 2;

/**
 * `frozen`: planned, gone by without practice, and covered by a freeze. `quiet`: nothing was planned, no freeze was left,
 * or nobody had begun yet.
 */
export type DayMark = 'practised' | 'frozen' | 'paused' | 'planned' | 'quiet';

export interface WeekView {
  /** Monday to Sunday. */
  readonly days: readonly { readonly day: LocalDay; readonly mark: DayMark }[];
  readonly planned: number;
  readonly done: number;
  readonly freezesLeft: number;
  /** Practised on enough days, freezes counted in, for the week to be kept. */
  readonly kept: boolean;
  /** Days of practice that are missing to keep it. */
  readonly missing: number;
  /** Days beyond those needed: what may repair the week before. */
  readonly spare: number;
  /** Nothing was planned: a holiday, which neither keeps nor breaks anything. */
  readonly off: boolean;
}

/** The week of `day`, as it stands on `today`; `practised` holds the local days with at least one answer. */
export function weekView(plan: HabitPlan, practised: ReadonlySet<LocalDay>, day: LocalDay, today: LocalDay): WeekView {
  const monday = mondayOf(day);
  const days = Array.from({ length: 7 }, (_, i) => monday + i);
  const planned = days.filter((one) => plannedOn(plan, one)).length;
  const done = days.filter((one) => practised.has(one)).length;
  const begun = Math.min(plan.rhythms[0]?.from ?? Number.POSITIVE_INFINITY, ...practised);
  const missed = (one: LocalDay) => one >= begun && one < today && plannedOn(plan, one) && !practised.has(one);
  const gone = days.filter(missed);
  const extra = days.filter((one) => practised.has(one) && !plannedOn(plan, one)).length;
  const needed = planned === 0 ? 0 : Math.max(1, planned - FREEZES);
  const frozen = new Set(gone.slice(0, FREEZES));
  const mark = (one: LocalDay): DayMark => {
    if (practised.has(one)) return 'practised';
    if (pausedOn(plan, one)) return 'paused';
    if (one >= today) return plannedOn(plan, one) ? 'planned' : 'quiet';
    return frozen.has(one) ? 'frozen' : 'quiet';
  };
  return {
    days: days.map((one) => ({ day: one, mark: mark(one) })),
    planned,
    done,
    freezesLeft: Math.max(0, FREEZES - Math.max(0, gone.length - extra)),
    kept: planned > 0 && done >= needed,
    missing: Math.max(0, needed - done),
    spare: Math.max(0, done - needed),
    off: planned === 0,
  };
}
