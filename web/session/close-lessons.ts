import type { Catalogue } from '#core/planning/catalogue.ts';
import { lessonOutcomes } from '#core/planning/lesson-outcome.ts';
import type { LiveSession } from '#core/planning/live.ts';
import type { PlanRequest } from '#core/planning/plan.ts';
import { learner, record } from '../offline/store.svelte.ts';

/** Seconds that the pretests of this session give back and that were not counted yet. */
export function secondsBack(live: LiveSession, catalogue: Catalogue, request: PlanRequest): number {
  const { skipped } = lessonOutcomes(live, learner.state, catalogue, request);
  return skipped.reduce((sum, id) => sum + secondsLeftOf(id, live, catalogue), 0);
}

/** Writes down which lessons this session has brought to an end; resolves with the seconds that this gives back. */
export async function closeLessons(live: LiveSession, catalogue: Catalogue, request: PlanRequest): Promise<number> {
  const { finished, skipped } = lessonOutcomes(live, learner.state, catalogue, request);
  const back = secondsBack(live, catalogue, request);
  for (const id of [...finished, ...skipped]) {
    const done = live.done.filter(({ bite, undone }) => bite.module === id && !undone);
    const version = done[0]?.bite.version ?? '';
    const ms = done.reduce((sum, entry) => sum + entry.ms, 0);
    const skip = skipped.includes(id) && ({ skipped: true } as const);
    await record({ kind: 'lesson', session: live.id, module: id, version, ms, ...skip });
  }
  return back;
}

/** Seconds of a module's cards that this session has not shown. */
function secondsLeftOf(id: string, live: LiveSession, { modules }: Catalogue): number {
  const shown = new Set(live.done.filter(({ bite }) => bite.module === id).map(({ bite }) => bite.card));
  const cards = modules.find((module) => module.id === id)?.cards ?? [];
  return cards.filter((card) => !shown.has(card.id)).reduce((sum, { seconds }) => sum + seconds, 0);
}
