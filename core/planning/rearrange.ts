import { arrange, byRecall, closingQuiz } from '#core/planning/arrange.ts';
import type { Bite } from '#core/planning/plan.ts';
import type { ChosenLesson, Selection } from '#core/planning/selection.ts';

/**
 * Puts what was chosen in the order it had on the earlier plate, so that little moves under the learner's eyes. A
 * lesson keeps its places and its author's order; new bites come before the last one, misses at the very last.
 */
export function rearrange(chosen: Selection, earlier: readonly Bite[], aLikelyHitFirst: boolean): Bite[] {
  const lessons = new Map([...chosen.begun, ...chosen.lessons].map((lesson) => [lesson.module.id, lesson]));
  const singles = new Map([...chosen.reviews.map(({ bite }) => bite), ...chosen.checks].map((bite) => [bite.id, bite]));
  const waiting = new Map<string, Bite[]>();
  for (const [id, lesson] of lessons) waiting.set(id, inTurn(lesson, earlier));
  const lastPlace = new Map<string, number>();
  for (const [place, { module, purpose }] of earlier.entries()) if (isLesson(purpose)) lastPlace.set(module, place);

  const kept: Bite[] = [];
  for (const [place, { id, module, purpose }] of earlier.entries()) {
    const single = singles.get(id);
    if (single && singles.delete(id)) kept.push(single);
    const lesson = waiting.get(module);
    if (!lesson || !isLesson(purpose)) continue;
    kept.push(...lesson.splice(0, lastPlace.get(module) === place ? lesson.length : 1));
  }
  const added = arrange(only(chosen, new Set(singles.keys()), waiting));
  const order = endingAsBefore(kept, added, chosen);
  return [...(aLikelyHitFirst ? hitFirst(order, chosen) : order), ...chosen.reasks];
}

function isLesson(purpose: Bite['purpose']): boolean {
  return purpose === 'lesson' || purpose === 'content' || purpose === 'pretest';
}

/** Author's order; a closing quiz that was last on the earlier plate stays last. */
function inTurn({ bites, module }: ChosenLesson, earlier: readonly Bite[]): Bite[] {
  const last = earlier.findLast((bite) => bite.module === module.id && isLesson(bite.purpose));
  const quiz = closingQuiz(bites);
  if (!quiz || quiz.id !== last?.id) return [...bites];
  return [...bites.filter((bite) => bite !== quiz), quiz];
}

/** What of the chosen has no place on the earlier plate. */
function only(chosen: Selection, singles: ReadonlySet<string>, waiting: ReadonlyMap<string, Bite[]>): Selection {
  const left = (lesson: ChosenLesson) => ({ ...lesson, bites: waiting.get(lesson.module.id) ?? [] });
  return {
    ...chosen,
    begun: chosen.begun.map(left),
    lessons: chosen.lessons.map(left).filter(({ bites }) => bites.length > 0),
    reviews: chosen.reviews.filter(({ bite }) => singles.has(bite.id)),
    checks: chosen.checks.filter(({ id }) => singles.has(id)),
    reasks: [],
  };
}

/** New bites come last, but before a review that was to end the session. */
function endingAsBefore(kept: readonly Bite[], added: readonly Bite[], chosen: Selection): Bite[] {
  const last = kept.at(-1);
  const ends = last !== undefined && kept.length > 1 && chosen.reviews.some(({ bite }) => bite === last);
  return ends ? [...kept.slice(0, -1), ...added, last] : [...kept, ...added];
}

/** After misses the surest review comes next. */
function hitFirst(order: readonly Bite[], chosen: Selection): Bite[] {
  const surest = byRecall(chosen.reviews)[0]?.bite;
  if (!surest) return [...order];
  return [surest, ...order.filter((bite) => bite !== surest)];
}
