import { type LocalDay, type Weekday, weekdayOf } from '#core/habit/local-day.ts';

/** When somebody means to practise: an if-then plan in three taps. */
export interface Rhythm {
  readonly weekdays: readonly Weekday[];
  /** The usual moment, minutes after midnight on the wall clock. */
  readonly at: number;
  /** What the session follows, in the person's words: "after the first coffee". */
  readonly cue?: string | undefined;
  /** Minutes of a session. */
  readonly minutes: number;
}

/** A rhythm and the day from which it holds. */
export interface RhythmSince {
  readonly from: LocalDay;
  readonly rhythm: Rhythm;
}

/** A holiday: both days included. */
export interface Pause {
  readonly from: LocalDay;
  readonly to: LocalDay;
}

/** Everything that decides which days count. `rhythms` in order of `from`. */
export interface HabitPlan {
  readonly rhythms: readonly RhythmSince[];
  readonly pauses: readonly Pause[];
}

/** Working days before anything is said, at no particular moment. */
const USUAL_WEEKDAYS: readonly Weekday[] = [0, 1, 2, 3, 4];

/** The rhythm in force on a day; a later change never judges an earlier day. */
export function rhythmOn({ rhythms }: HabitPlan, day: LocalDay): Rhythm | undefined {
  return rhythms.findLast(({ from }) => from <= day)?.rhythm;
}

export function pausedOn({ pauses }: HabitPlan, day: LocalDay): boolean {
  return pauses.some(({ from, to }) => from <= day && day <= to);
}

/** Whether practice is meant to happen on a day: one of the rhythm's weekdays, and no holiday. */
export function plannedOn(plan: HabitPlan, day: LocalDay): boolean {
  const weekdays = rhythmOn(plan, day)?.weekdays ?? USUAL_WEEKDAYS;
  return weekdays.includes(weekdayOf(day)) && !pausedOn(plan, day);
}
