import type { Catalogue } from '#core/planning/catalogue.ts';
import { lessonOutcomes } from '#core/planning/lesson-outcome.ts';
import type { LiveSession } from '#core/planning/live.ts';
import type { PlanRequest } from '#core/planning/plan.ts';
import { secondsBack } from '#core/planning/refund.ts';
import { learner, record } from '../offline/store.svelte.ts';

/** Seconds that the last answer gave back: more than 0 when it was the last right one of a pretest. */
export function justBack(live: LiveSession, catalogue: Catalogue, request: PlanRequest): number {
  const skipped = new Set(lessonOutcomes(live, learner.state, catalogue, request).skipped);
  return catalogue.modules
    .filter(({ id }) => skipped.has(id))
    .reduce((sum, module) => sum + secondsBack(module, learner.state), 0);
}

/** Writes down which lessons this session has brought to an end. */
export async function closeLessons(live: LiveSession, catalogue: Catalogue, request: PlanRequest): Promise<void> {
  const { finished, skipped } = lessonOutcomes(live, learner.state, catalogue, request);
  for (const id of [...finished, ...skipped]) {
    const done = live.done.filter(({ bite, undone }) => bite.module === id && !undone);
    const version = done[0]?.bite.version ?? '';
    const ms = done.reduce((sum, entry) => sum + entry.ms, 0);
    const skip = skipped.includes(id) && ({ skipped: true } as const);
    await record({ kind: 'lesson', session: live.id, module: id, version, ms, ...skip });
  }
}
