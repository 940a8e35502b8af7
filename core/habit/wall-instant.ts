import type { LocalDay } from '#core/habit/local-day.ts';
import type { WallTime } from '#core/needs/wall-time.ts';

/** Milliseconds that the clocks of one place are ahead of UTC, by instant. */
export type Offset = (at: number) => number;

const DAY = 86_400_000;
const MINUTE = 60_000;

/** What calendar and clock show at an instant. */
export function wallTimeAt(at: number, offset: Offset): WallTime {
  const wall = at + offset(at);
  const day = Math.floor(wall / DAY);
  return { day, minutes: Math.floor((wall - day * DAY) / MINUTE) };
}

/**
 * The first instant at which calendar and clock show this. What a clock change leaves out comes when it is over: half
 * past two, where two becomes three, is three.
 */
export function instantOfWall({ day, minutes }: WallTime, offset: Offset): number {
  const wall = day * DAY + minutes * MINUTE;
  const offsets = new Set([offset(wall - DAY), offset(wall), offset(wall + DAY)]);
  const found = [...offsets].map((one) => wall - one).filter((at) => at + offset(at) === wall);
  return found.length > 0 ? Math.min(...found) : changeAround(wall, offset);
}

/** The instant at which clocks pass over `wall`. */
function changeAround(wall: number, offset: Offset): number {
  let [before, after] = [wall - 2 * DAY, wall + 2 * DAY];
  while (after - before > 1) {
    const middle = Math.floor((before + after) / 2);
    if (middle + offset(middle) < wall) before = middle;
    else after = middle;
  }
  return after;
}

/** Whether a place ever had this day: crossing the date line can leave one out. */
export function dayHappens(day: LocalDay, offset: Offset): boolean {
  return wallTimeAt(instantOfWall({ day, minutes: 0 }, offset), offset).day === day;
}
