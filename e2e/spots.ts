import type { Timeline, TimelineResponse } from '#content/activities/timeline/schema.ts';
import { plain } from './cards.ts';

/** In which order to place events so that each stands behind something: its words, and those of what is before it. */
export function spotsIn({ entries }: Timeline, { gaps }: TimelineResponse): { event: string; after: string }[] {
  const dates = entries.filter(({ given }) => given);
  return gaps.flatMap((ids, gap) => {
    const date = dates[gap - 1];
    let after = date ? [date.when, date.what].map(plain).filter(Boolean).join(' ') : '';
    return ids.map((id) => {
      const event = plain(entries.find((entry) => entry.id === id)?.what ?? []);
      const spot = { event, after };
      after = event;
      return spot;
    });
  });
}
