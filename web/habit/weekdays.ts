import type { Weekday } from '#core/habit/local-day.ts';
import { date, language } from '../messages/language.svelte.ts';
import { instantOf } from './local-days.ts';

/** The fifth of January 1970: a Monday. */
const MONDAY = 4;

interface WeekInfo {
  /** 1 is Monday, 7 is Sunday. */
  readonly firstDay: number;
  readonly weekend: readonly number[];
}

/** Where the browser does not tell how weeks are in a region. */
const USUAL: WeekInfo = { firstDay: 1, weekend: [6, 7] };

/** The seven weekdays as the learner's region begins its week. */
export function weekdaysInOrder(): Weekday[] {
  const first = weekInfo().firstDay - 1;
  return Array.from({ length: 7 }, (_, i) => ((first + i) % 7) as Weekday);
}

/** The days of the week that are no weekend in the learner's region. */
export function workingDays(): Weekday[] {
  const { weekend } = weekInfo();
  return Array.from({ length: 7 }, (_, i) => i as Weekday).filter((day) => !weekend.includes(day + 1));
}

function weekInfo(): WeekInfo {
  const region = navigator.languages.find((one) => one.startsWith(`${language()}-`)) ?? language();
  const locale: Intl.Locale & { getWeekInfo?(): WeekInfo } = new Intl.Locale(region);
  return locale.getWeekInfo?.() ?? USUAL;
}

/** `Mon`, `Monday`: a weekday in the active language. */
export function weekdayName(weekday: Weekday, form: 'short' | 'long'): string {
  return date(instantOf(MONDAY + weekday), { weekday: form, timeZone: 'UTC' });
}
