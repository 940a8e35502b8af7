import { DEFAULT_WEIGHTS } from '#core/memory/fsrs.ts';
import type { Catalogue } from '#core/planning/catalogue.ts';
import { desk } from '#core/planning/desk.ts';
import { lessonOf } from '#core/planning/learned.ts';
import { lessonFacts } from '#core/planning/lesson-facts.ts';
import type { LiveSession } from '#core/planning/live.ts';
import type { PlanRequest } from '#core/planning/plan.ts';
import { cardName, pretestResult, progressOf } from '#core/planning/progress.ts';
import type { LearnerState } from '#core/sync/state.ts';

/** Modules whose lesson ended in this session: what the lesson events without a card are to say. */
export interface LessonOutcomes {
  /** Every card that this device can play has been done, now or before. */
  readonly finished: readonly string[];
  /** The pretest was right. */
  readonly skipped: readonly string[];
}

/** Lessons that this session brought to an end and that the state does not know as ended. */
export function lessonOutcomes(
  live: LiveSession,
  state: LearnerState,
  catalogue: Catalogue,
  request: PlanRequest,
): LessonOutcomes {
  const progress = progressOf(live);
  const at = desk(request, state, catalogue, DEFAULT_WEIGHTS, { progress, budget: 0, tempo: 1 });
  const finished: string[] = [];
  const skipped: string[] = [];
  for (const id of new Set(progress.done.map(({ bite }) => bite.module))) {
    const module = at.library.modules.get(id);
    const lesson = lessonOf(state, id);
    if (!module || lesson?.finishedAt !== undefined) continue;
    const { cards, pretest } = lessonFacts(at, module);
    const all = cards.every((card) => progress.cards.has(cardName(id, card.id)) || lesson?.cards.includes(card.id));
    if (all && progress.begun.has(id)) finished.push(id);
    else if (pretestResult(progress, id, pretest) === 'passed') skipped.push(id);
  }
  return { finished, skipped };
}
