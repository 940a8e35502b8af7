import { wallDate } from '#core/habit/local-day.ts';

const DAYS = ['Thu', 'Fri', 'Sat', 'Sun', 'Mon', 'Tue', 'Wed'] as const;
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'] as const;
const DAY = 86_400_000;

/** A moment (milliseconds UTC, from 1970 on) as RSS writes it: `Fri, 20 Nov 2026 09:00:00 GMT` (RFC 822). */
export function rssDate(moment: number): string {
  const days = Math.floor(moment / DAY);
  const seconds = Math.floor((moment - days * DAY) / 1000);
  const { year, month, day } = wallDate(days);
  const time = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60];
  return `${DAYS[days % 7]}, ${two(day)} ${MONTHS[month - 1]} ${year} ${time.map(two).join(':')} GMT`;
}

function two(value: number): string {
  return String(value).padStart(2, '0');
}
