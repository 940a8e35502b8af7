import type { Desk } from '#core/planning/desk.ts';
import { fittingSeconds, type LessonOffer, lessonOffers, openedLesson } from '#core/planning/lesson-offer.ts';
import type { Plan } from '#core/planning/plan.ts';
import { takeProbes } from '#core/planning/probes.ts';
import { type RankedReview, rankedAtPrice, reviewOffers } from '#core/planning/review-offer.ts';
import { takeChecks, takeReasks, takeWarmUp } from '#core/planning/select-activities.ts';
import { emptySelection, type Selection, takeLesson, takeReview } from '#core/planning/selection.ts';

/** Needs and assignments take at most this share of the time. */
const URGENT_SHARE = 0.6;
/** What learning from a pretest alone is worth beside the lesson that does not fit. */
const PRETEST_ONLY = 0.5;
/** The tail of a session does not ask what is recalled anyway. */
const RECALLED_ANYWAY = 0.995;

/** Chooses what to do with the seconds on the desk. `earlier` is the plan that is made again, if there is one. */
export function select(at: Desk, earlier?: Plan): Selection {
  const to = emptySelection(at.budget);
  const opened = at.request.lesson === undefined ? undefined : at.library.modules.get(at.request.lesson);
  if (opened) selectOpened(at, to, openedLesson(at, opened, earlier));
  else if (at.request.only) {
    takeReasks(at, to);
    takeWarmUp(at, to);
  } else selectByWorth(at, to, earlier);
  leaveOutEcho(at, to);
  return to;
}

function selectOpened(at: Desk, to: Selection, offer: LessonOffer): void {
  if (offer.cards.length > 0) takeLesson(at, to, offer, 'begun');
  takeReasks(at, to);
}

function selectByWorth(at: Desk, to: Selection, earlier: Plan | undefined): void {
  const offers = lessonOffers(at);
  takeUnderWay(at, to, offers);
  takeReasks(at, to);
  const reviews = rankedAtPrice(at, reviewOffers(at, to.keys), lessonPrice(at, offers));
  const spaced = reviews.filter((offer) => offer.spaced);
  for (const offer of reviews) if (at.progress.undone.has(offer.facts.key)) takeReview(at, to, offer);
  takeUrgent(at, to, spaced, offers);
  takeProbes(at, to, spaced, earlier);
  for (const offer of spaced) if (offer.index > 0) takeReview(at, to, offer);
  takeLessons(at, to, offers, earlier);
  to.worthwhile ||= to.reviews.length > 0;
  takeChecks(at, to, offers, 1);
  for (const offer of spaced) if (offer.recall < RECALLED_ANYWAY) takeReview(at, to, offer);
  takeChecks(at, to, offers);
  const nothing = to.left === at.budget;
  if (nothing && (at.progress.done.length === 0 || earlier?.summary.done)) takePractice(at, to, reviews);
  to.waiting = spaced.filter(({ index, facts }) => index > 0 && !to.keys.has(facts.key)).length;
}

/** What one second is worth: the best lesson sets the price; one that does not fit could only be pretested. */
function lessonPrice(at: Desk, offers: readonly LessonOffer[]): number | undefined {
  const prices = offers
    .filter(({ begun }) => !begun)
    .map((offer) => (fittingSeconds(offer) <= at.budget ? offer.rate : offer.rate * PRETEST_ONLY));
  return prices.length > 0 ? Math.max(...prices) : undefined;
}

/** A lesson begun in this session is never cut; one that was only pretested goes on if it fits. */
function takeUnderWay(at: Desk, to: Selection, offers: readonly LessonOffer[]): void {
  const begun = offers.filter(({ module }) => at.progress.begun.has(module.id));
  for (const offer of begun) takeLesson(at, to, offer, 'begun');
  const pretested = new Set(
    at.progress.done.filter(({ bite }) => bite.purpose === 'pretest').map(({ bite }) => bite.module),
  );
  for (const offer of offers) {
    if (!begun.includes(offer) && pretested.has(offer.module.id) && offer.mean <= to.left) {
      takeLesson(at, to, offer, 'begun');
    }
  }
}

/** Needs and assignments, within their share of the time. */
function takeUrgent(at: Desk, to: Selection, reviews: readonly RankedReview[], offers: readonly LessonOffer[]): void {
  const kept = Math.max(0, to.left - URGENT_SHARE * at.budget);
  to.left -= kept;
  for (const offer of reviews) {
    if (offer.neededAt !== undefined && offer.index > 0) takeReview(at, to, offer, { purpose: 'need', reason: 'need' });
  }
  for (const offer of offers) if (offer.reason !== 'new' && fits(to, offer)) takeLesson(at, to, offer, 'lessons');
  to.left += kept;
}

/** Whole lessons, best first; one that was already on the plate needs to fit only at its mean time. */
function takeLessons(at: Desk, to: Selection, offers: readonly LessonOffer[], earlier: Plan | undefined): void {
  const planned = new Set(earlier?.summary.lessons);
  for (const offer of offers) {
    if (
      fits(to, offer) ||
      (planned.has(offer.module.id) && !to.modules.has(offer.module.id) && offer.mean <= to.left)
    ) {
      takeLesson(at, to, offer, 'lessons');
    }
  }
}

function fits(to: Selection, offer: LessonOffer): boolean {
  if (to.modules.has(offer.module.id)) return false;
  if (fittingSeconds(offer) <= to.left) return true;
  to.short = true;
  return false;
}

/** There is nothing to gain, and the learner asked: what is recalled least, seen today or not. */
function takePractice(at: Desk, to: Selection, reviews: readonly RankedReview[]): void {
  const weakest = reviews.toSorted((a, b) => a.recall - b.recall || (a.facts.key < b.facts.key ? -1 : 1));
  for (const offer of weakest) takeReview(at, to, offer);
}

/** A miss is not asked again right after its own explanation: with nothing in between the session ends. */
function leaveOutEcho(at: Desk, to: Selection): void {
  const chosen = to.begun.length + to.lessons.length + to.reviews.length + to.checks.length + to.reasks.length;
  const again = to.reasks[0];
  if (chosen !== 1 || again === undefined || again.key !== at.progress.done.at(-1)?.bite.key) return;
  to.reasks.pop();
  to.left += again.seconds;
}
