import type { LocalDay } from '#core/habit/local-day.ts';
import { type HabitPlan, pausedOn } from '#core/habit/rhythm.ts';
import type { Streak } from '#core/habit/streak.ts';
import { date, m } from '../messages/language.svelte.ts';
import { instantOf } from './local-days.ts';

/** One calm line on the week: what is kept, or the little that would keep it. Never what is lost. */
export function weekSentence({ weeks, thisWeek, repair }: Streak, plan: HabitPlan, today: LocalDay): string {
  const kept = weeks > 0 ? m('habit.weeks', { count: weeks }) : '';
  const until = plan.pauses.find(({ from, to }) => from <= today && today <= to)?.to;
  if (until !== undefined && pausedOn(plan, today))
    return [m('habit.paused-until', { day: dayName(until) }), kept].join(' ').trim();
  if (repair !== undefined) return m('habit.repair', { count: repair });
  if (thisWeek.kept || thisWeek.off) return kept;
  const ahead = thisWeek.days.filter(({ day, mark }) => day >= today && mark !== 'practised').length;
  if (thisWeek.missing > ahead) return kept || m('habit.next-week');
  return [kept, m('habit.missing', { count: thisWeek.missing })].join(' ').trim();
}

/** `Sunday, 7 March` in the active language. */
export function dayName(day: LocalDay): string {
  return date(instantOf(day), { weekday: 'long', day: 'numeric', month: 'long', timeZone: 'UTC' });
}
