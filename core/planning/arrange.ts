import type { Bite } from '#core/planning/plan.ts';
import type { ChosenLesson, ChosenReview, Selection } from '#core/planning/selection.ts';

/** Bites that lie between a lesson and the quiz that closes it. */
const QUIZ_AFTER = 3;
/** Bites at the beginning that should be likely hits. */
export const OPENING = 2;

/**
 * Puts what was chosen in order: two likely hits, then lessons with reviews of changing skills between them, what is
 * asked of other lessons, and a likely hit at the end; misses come once more at the very last.
 */
export function arrange(chosen: Selection): Bite[] {
  const likely = byRecall(chosen.reviews);
  const opening = likely.slice(0, OPENING);
  const last = likely.slice(OPENING, likely.length > OPENING + 1 ? OPENING + 1 : OPENING);
  const between = interleaved(chosen.reviews.filter((review) => !opening.includes(review) && !last.includes(review)));
  const middle = [...between.map(biteOf), ...chosen.checks];
  const lessons = [...chosen.begun, ...chosen.lessons];
  return [...opening.map(biteOf), ...withLessons(lessons, middle, last.map(biteOf)), ...chosen.reasks];
}

/** Each lesson followed by its share of the other bites, its closing quiz among them. */
function withLessons(lessons: readonly ChosenLesson[], middle: readonly Bite[], last: readonly Bite[]): Bite[] {
  if (lessons.length === 0) return [...middle, ...last];
  const share = Math.ceil(middle.length / lessons.length);
  return lessons.flatMap((lesson, i) => {
    const final = i === lessons.length - 1 ? last : [];
    const after = [...middle.slice(i * share, (i + 1) * share), ...final];
    const quiz = lesson.whole && after.length >= QUIZ_AFTER ? closingQuiz(lesson.bites) : undefined;
    if (!quiz) return [...lesson.bites, ...after];
    const before = lesson.bites.filter((bite) => bite !== quiz);
    const at = Math.max(QUIZ_AFTER, after.length - final.length);
    return [...before, ...after.slice(0, at), quiz, ...after.slice(at)];
  });
}

/** The last activity of a lesson, if it is not its only one. */
export function closingQuiz(lesson: readonly Bite[]): Bite | undefined {
  const activities = lesson.filter(({ purpose }) => purpose === 'lesson');
  return activities.length > 1 ? activities.at(-1) : undefined;
}

/** Most certain first; ties by id. */
export function byRecall(reviews: readonly ChosenReview[]): ChosenReview[] {
  return reviews.toSorted((a, b) => b.recall - a.recall || (a.bite.id < b.bite.id ? -1 : 1));
}

/** In the given order, except that the next is of another skill than the one before where there is one. */
function interleaved(reviews: readonly ChosenReview[]): ChosenReview[] {
  const rest = [...reviews];
  const mixed: ChosenReview[] = [];
  while (rest.length > 0) {
    const other = rest.findIndex(({ skill }) => skill !== mixed.at(-1)?.skill);
    mixed.push(...rest.splice(Math.max(other, 0), 1));
  }
  return mixed;
}

function biteOf({ bite }: ChosenReview): Bite {
  return bite;
}
