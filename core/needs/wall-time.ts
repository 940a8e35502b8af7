import type { LocalDay } from '#core/habit/local-day.ts';

/** A moment on the learner's own calendar and clock; which instant it is depends on the zone. */
export interface WallTime {
  readonly day: LocalDay;
  /** After midnight. */
  readonly minutes: number;
}

export const DAY_MINUTES = 1440;

/** So many minutes after the midnight that a day begins with, also when they reach into days after it. */
export function wallTime(day: LocalDay, minutes: number): WallTime {
  const days = Math.floor(minutes / DAY_MINUTES);
  return { day: day + days, minutes: minutes - days * DAY_MINUTES };
}

export function earlier(a: WallTime, b: WallTime): boolean {
  return a.day < b.day || (a.day === b.day && a.minutes < b.minutes);
}
