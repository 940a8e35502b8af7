import type { PlanSummary } from '#core/planning/plan.ts';
import { list, m } from '../messages/language.svelte.ts';

/** One line on what is on the plate, such as "4 reviews that would slip this week and “Anchoring” to learn". */
export function sentenceOf(summary: PlanSummary, titleOf: (module: string) => string | undefined): string {
  const parts: string[] = [];
  const { reviews, slipping } = summary;
  if (slipping > 0) parts.push(m('today.slipping', { count: slipping }));
  if (reviews > slipping) {
    parts.push(m(slipping > 0 ? 'today.more-reviews' : 'today.reviews', { count: reviews - slipping }));
  }
  const titles = summary.lessons.map(titleOf).filter((title) => title !== undefined);
  if (titles.length > 0)
    parts.push(m('today.lessons', { titles: list(titles.map((title) => m('today.quoted', { title }))) }));
  return parts.length === 0 ? '' : m('today.on-plate', { parts: list(parts) });
}
