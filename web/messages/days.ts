import { now } from '../offline/clock.ts';
import { date, language } from './language.svelte.ts';

/** `today`, `tomorrow`, `Thursday` (within six days), `in 3 weeks`, `3 days ago`: how people name the day of `at`. */
export function relativeDay(at: number, from: number = now()): string {
  const days = daysAway(at, from);
  if (days > 1 && days < 7) return date(at, { weekday: 'long' });
  const relative = new Intl.RelativeTimeFormat(language(), { numeric: 'auto' });
  if (Math.abs(days) < 14) return relative.format(days, 'day');
  if (Math.abs(days) < 60) return relative.format(Math.round(days / 7), 'week');
  return relative.format(Math.round(days / 30), 'month');
}

/** Whole days of the calendar from `from` to `at` in the device's zone: 1 is tomorrow. */
export function daysAway(at: number, from: number = now()): number {
  return Math.round((startOfDay(at) - startOfDay(from)) / 86_400_000);
}

function startOfDay(at: number): number {
  return new Date(at).setHours(0, 0, 0, 0);
}
