import { daysAway, relativeDay } from '../messages/days.ts';
import { date, m } from '../messages/language.svelte.ts';

/** Who asks and until when: "Asked by Bakery until Friday". */
export function untilText(organization: string, dueAt: number, now: number): string {
  const days = daysAway(dueAt, now);
  const near = days >= 0 && days < 7;
  const day = near ? relativeDay(dueAt, now) : date(dueAt, { day: 'numeric', month: 'long' });
  return m(dueAt < now ? 'assignments.late' : 'assignments.until', { organization, day });
}
