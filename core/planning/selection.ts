import { bite, lessonBite } from '#core/planning/bite.ts';
import type { ModuleFacts } from '#core/planning/catalogue.ts';
import { type Desk, timeOf } from '#core/planning/desk.ts';
import type { LessonOffer } from '#core/planning/lesson-offer.ts';
import type { ActivityFacts } from '#core/planning/library.ts';
import type { Bite, Reason } from '#core/planning/plan.ts';
import type { RankedReview } from '#core/planning/review-offer.ts';

/** A chosen review and what ordering needs to know of it. */
export interface ChosenReview {
  readonly bite: Bite;
  readonly skill: string;
  readonly recall: number;
  readonly slipping: boolean;
}

/** A lesson's bites in order: pretest, then cards. */
export interface ChosenLesson {
  readonly module: ModuleFacts;
  readonly bites: readonly Bite[];
  /** Not only one sitting of it. */
  readonly whole: boolean;
}

/** What has been chosen so far, and the seconds left for more. */
export interface Selection {
  left: number;
  readonly keys: Set<string>;
  readonly modules: Set<string>;
  /** Lessons begun before this plan was made come first. */
  readonly begun: ChosenLesson[];
  readonly lessons: ChosenLesson[];
  readonly reviews: ChosenReview[];
  readonly checks: Bite[];
  readonly reasks: Bite[];
  /** At least one thing chosen is worth its time. */
  worthwhile: boolean;
  /** Reviews worth doing that are not among the chosen. */
  waiting: number;
  /** Something was left out for want of time. */
  short: boolean;
}

export function emptySelection(budget: number): Selection {
  return {
    left: budget,
    keys: new Set(),
    modules: new Set(),
    begun: [],
    lessons: [],
    reviews: [],
    checks: [],
    reasks: [],
    worthwhile: false,
    waiting: 0,
    short: false,
  };
}

/** Takes a review if it fits. */
export function takeReview(
  at: Desk,
  to: Selection,
  offer: RankedReview,
  over: { readonly purpose?: Bite['purpose']; readonly reason?: Reason; readonly propensity?: number } = {},
): boolean {
  const { facts, card, recall, slipping } = offer;
  if (to.keys.has(facts.key)) return false;
  if (offer.seconds > to.left) {
    to.short = true;
    return false;
  }
  const purpose = over.purpose ?? 'review';
  const taken = bite(at, facts.module, card, purpose, over.reason ?? 'review', over.propensity);
  to.reviews.push({ bite: taken, skill: facts.module.skill, recall, slipping });
  to.keys.add(facts.key);
  to.left -= offer.seconds;
  return true;
}

/** Takes a lesson or a sitting of it, whether it fits or not. What is asked as a review already is not asked again. */
export function takeLesson(at: Desk, to: Selection, offer: LessonOffer, where: 'begun' | 'lessons'): void {
  const { module, reason, pretest, cards, whole } = offer;
  const chosen = new Set([...to.reviews.map((review) => review.bite), ...to.checks].map(({ id }) => id));
  const asked = pretest.map((card) => bite(at, module, card, 'pretest', reason));
  const shown = cards.map((card) => lessonBite(at, module, card, reason));
  const bites = [...asked, ...shown].filter(({ id }) => !chosen.has(id));
  to[where].push({ module, whole, bites });
  to.modules.add(module.id);
  for (const facts of at.library.keysOf.get(module.id) ?? []) to.keys.add(facts.key);
  to.left -= bites.reduce((sum, { seconds }) => sum + seconds, 0);
  to.worthwhile = true;
}

/** Takes an activity of a module outside of its lesson if it fits. */
export function takeCheck(
  at: Desk,
  to: Selection,
  module: ModuleFacts,
  card: ActivityFacts,
  purpose: Bite['purpose'],
  reason: Reason,
): boolean {
  if (to.keys.has(card.key) || at.progress.keys.has(card.key)) return false;
  if (timeOf(at, card).mean > to.left) {
    to.short = true;
    return false;
  }
  const taken = bite(at, module, card, purpose, reason);
  to.checks.push(taken);
  to.keys.add(card.key);
  to.modules.add(module.id);
  to.left -= taken.seconds;
  to.worthwhile = true;
  return true;
}
