import { localDay } from '#core/habit/local-day.ts';
import type { WallTime } from '#core/needs/wall-time.ts';

/** What the device's calendar and clock show at an instant, milliseconds UTC. */
export function wallTimeOf(at: number): WallTime {
  const date = new Date(at);
  return {
    day: localDay(date.getFullYear(), date.getMonth() + 1, date.getDate()),
    minutes: date.getHours() * 60 + date.getMinutes(),
  };
}

/** The instant at which the device's clock shows this; a time that a clock change leaves out comes an hour later. */
export function instantOf({ day, minutes }: WallTime): number {
  const date = new Date(day * 86_400_000);
  return new Date(date.getUTCFullYear(), date.getUTCMonth(), date.getUTCDate(), 0, minutes).getTime();
}
