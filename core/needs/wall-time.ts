import type { LocalDay } from '#core/habit/local-day.ts';

/** A moment on the learner's own calendar and clock; which instant it is depends on the zone. */
export interface WallTime {
  readonly day: LocalDay;
  /** After midnight. */
  readonly minutes: number;
}

export function earlier(a: WallTime, b: WallTime): boolean {
  return a.day < b.day || (a.day === b.day && a.minutes < b.minutes);
}
