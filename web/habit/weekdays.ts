import type { Weekday } from '#core/habit/local-day.ts';
import { date, language } from '../messages/language.svelte.ts';
import { instantOf } from './local-days.ts';

/** The fifth of January 1970: a Monday. */
const MONDAY = 4;

/** The seven weekdays as the learner's region begins its week. */
export function weekdaysInOrder(): Weekday[] {
  const region = navigator.languages.find((one) => one.startsWith(`${language()}-`)) ?? language();
  const locale: Intl.Locale & { getWeekInfo?(): { readonly firstDay: number } } = new Intl.Locale(region);
  const first = (locale.getWeekInfo?.().firstDay ?? 1) - 1;
  return Array.from({ length: 7 }, (_, i) => ((first + i) % 7) as Weekday);
}

/** `Mon`, `Monday`: a weekday in the active language. */
export function weekdayName(weekday: Weekday, form: 'short' | 'long'): string {
  return date(instantOf(MONDAY + weekday), { weekday: form, timeZone: 'UTC' });
}
