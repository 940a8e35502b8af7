import { type LocalDay, mondayOf } from '#core/habit/local-day.ts';
import type { HabitPlan } from '#core/habit/rhythm.ts';
import { type WeekView, weekView } from '#core/habit/week.ts';

/** Weeks kept in a row, counted without threat: freezes are spent by themselves and a short week can be made up. */
export interface Streak {
  /** Weeks kept up to now; this week counts as soon as it is kept. */
  readonly weeks: number;
  readonly best: number;
  readonly thisWeek: WeekView;
  /** Days of practice this week, beyond its own, that would make up for last week; absent when there is nothing to mend. */
  readonly repair?: number;
}

/**
 * The streak on `today`. A week is kept when it was practised on all planned days but two, and on one at least. A short
 * week is made up by as many days beyond what the next week needs. Holidays are passed over.
 */
export function streak(plan: HabitPlan, practised: ReadonlySet<LocalDay>, today: LocalDay): Streak {
  const thisMonday = mondayOf(today);
  const first = mondayOf(Math.min(today, ...practised));
  let [weeks, best] = [0, 0];
  let owed: { readonly weeks: number; readonly missing: number } | undefined;
  for (let monday = first; monday < thisMonday; monday += 7) {
    const week = weekView(plan, practised, monday, monday + 7);
    if (week.off) continue;
    const made = owed !== undefined && week.kept && week.spare >= owed.missing;
    if (made && owed) weeks = owed.weeks + 1;
    if (week.kept) weeks += 1;
    owed = week.kept ? undefined : { weeks, missing: week.missing };
    if (!week.kept) weeks = 0;
    best = Math.max(best, weeks);
  }
  const thisWeek = weekView(plan, practised, today, today);
  const made = owed !== undefined && thisWeek.spare >= owed.missing;
  const before = made && owed ? owed.weeks + 1 : weeks;
  const all = before + (thisWeek.kept ? 1 : 0);
  const repair = owed && !made && owed.weeks > 0 ? thisWeek.missing + owed.missing - thisWeek.spare : undefined;
  return {
    weeks: all,
    best: Math.max(best, all),
    thisWeek,
    ...(repair !== undefined && repair <= daysLeft(today) + (practised.has(today) ? 0 : 1) && { repair }),
  };
}

/** Days of this week after today. */
function daysLeft(today: LocalDay): number {
  return mondayOf(today) + 6 - today;
}
