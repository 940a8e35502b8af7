import type { Desk } from '#core/planning/desk.ts';
import type { Bite, PlanSummary } from '#core/planning/plan.ts';
import type { Selection } from '#core/planning/selection.ts';

/** What a plan says of itself. */
export function summarize(at: Desk, chosen: Selection, bites: readonly Bite[]): PlanSummary {
  const lessons = bites.filter(({ purpose }) => purpose === 'content' || purpose === 'lesson' || purpose === 'pretest');
  const needed = bites
    .filter(({ reason }) => reason === 'need')
    .map(({ module }) => at.library.modules.get(module)?.skill);
  const asked = (at.request.needs ?? []).map(({ skill }) => skill);
  return {
    reviews: chosen.reviews.length,
    slipping: chosen.reviews.filter(({ slipping }) => slipping).length,
    lessons: [...new Set(lessons.map(({ module }) => module))],
    needs: [...new Set(asked)].filter((skill) => needed.includes(skill)),
    done: !chosen.worthwhile,
    left: chosen.waiting,
    leftSeconds: chosen.waitingSeconds,
    letGo: chosen.letGo,
  };
}
