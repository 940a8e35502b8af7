import type { LocalDay } from '#core/habit/local-day.ts';
import { type HabitPlan, plannedOn, type Rhythm, rhythmOn } from '#core/habit/rhythm.ts';

/** After so many reminders in a row without practice there are no more, until there is practice again. */
export const IGNORED_ENOUGH = 3;

const DAY_MINUTES = 24 * 60;

/** Hours in which nobody is disturbed, minutes after midnight; `from` later than `to` spans midnight. */
export interface QuietHours {
  readonly from: number;
  readonly to: number;
}

export interface ReminderFacts {
  readonly plan: HabitPlan;
  readonly today: LocalDay;
  readonly practised: ReadonlySet<LocalDay>;
  /** Local days on which a reminder was sent, oldest first. */
  readonly sent: readonly LocalDay[];
  /** At least one thing is worth the time today. */
  readonly worthwhile: boolean;
}

export type ReminderChoice = 'send' | 'not-planned' | 'practised' | 'sent' | 'nothing-due' | 'ignored';

/** Whether to remind somebody today, and if not, why. At most once a local day, never when there is nothing to gain. */
export function reminderFor({ plan, today, practised, sent, worthwhile }: ReminderFacts): ReminderChoice {
  if (!plannedOn(plan, today)) return 'not-planned';
  if (practised.has(today)) return 'practised';
  if (sent.includes(today)) return 'sent';
  if (ignoredInARow(sent, practised) >= IGNORED_ENOUGH) return 'ignored';
  return worthwhile ? 'send' : 'nothing-due';
}

/** Reminders sent since the last day of practice. */
export function ignoredInARow(sent: readonly LocalDay[], practised: ReadonlySet<LocalDay>): number {
  const last = Math.max(Number.NEGATIVE_INFINITY, ...practised);
  return sent.filter((day) => day > last).length;
}

/** The moment of a reminder on the wall clock, minutes after midnight: the usual one, or the end of the quiet hours it falls into. */
export function reminderTime({ at }: Rhythm, quiet: QuietHours | undefined): number {
  return quiet && isQuiet(at, quiet) ? quiet.to % DAY_MINUTES : at;
}

export function isQuiet(at: number, { from, to }: QuietHours): boolean {
  return from <= to ? at >= from && at < to : at >= from || at < to;
}

/** The next day from `from` on with a planned session, and its wall time; `undefined` within a year of holidays. */
export function nextMoment(
  plan: HabitPlan,
  from: LocalDay,
  quiet: QuietHours | undefined,
): { readonly day: LocalDay; readonly at: number } | undefined {
  for (let day = from; day < from + 366; day++) {
    const rhythm = rhythmOn(plan, day);
    if (rhythm && plannedOn(plan, day)) return { day, at: reminderTime(rhythm, quiet) };
  }
  return undefined;
}
