import type { Desk } from '#core/planning/desk.ts';
import { fittingSeconds, type LessonOffer, lessonOffers, openedLesson } from '#core/planning/lesson-offer.ts';
import { heldPart, sitting, upToActivity } from '#core/planning/lesson-part.ts';
import type { Plan } from '#core/planning/plan.ts';
import { takeProbes } from '#core/planning/probes.ts';
import { type RankedReview, rankedAtPrice, reviewOffers, SLIPPING } from '#core/planning/review-offer.ts';
import { takeChecks, takeReasks, takeWarmUp } from '#core/planning/select-activities.ts';
import { emptySelection, type Selection, takeLesson, takeReview } from '#core/planning/selection.ts';

/** Needs and assignments take at most this share of the time. */
const URGENT_SHARE = 0.6;
/** What learning from a pretest alone is worth beside the lesson that does not fit. */
const PRETEST_ONLY = 0.5;
/** A lesson that fits must be worth this much of the best one that does not, which is then begun in a sitting. */
const FITS = 0.75;
/** Reviews that a session has where anything slips, and the share of its time they may take for that. */
const ANCHORS = 3;
const ANCHOR_SHARE = 1 / 3;
/** The tail of a session does not ask what is recalled anyway. */
const RECALLED_ANYWAY = 0.995;

/** Chooses what to do with the seconds on the desk. `earlier` is the plan that is made again, if there is one. */
export function select(at: Desk, earlier?: Plan): Selection {
  const to = emptySelection(at.budget);
  const opened = at.request.lesson === undefined ? undefined : at.library.modules.get(at.request.lesson);
  if (opened) selectOpened(at, to, openedLesson(at, opened), earlier);
  else if (at.request.only) {
    takeReasks(at, to);
    takeWarmUp(at, to);
  } else selectByWorth(at, to, earlier);
  leaveOutEcho(at, to);
  return to;
}

function selectOpened(at: Desk, to: Selection, whole: LessonOffer, earlier: Plan | undefined): void {
  const offer = earlier ? heldPart(at, whole, earlier) : whole;
  if (offer.cards.length > 0) takeLesson(at, to, offer, 'begun');
  takeReasks(at, to);
}

function selectByWorth(at: Desk, to: Selection, earlier: Plan | undefined): void {
  const offers = lessonOffers(at);
  takeUnderWay(at, to, offers, earlier);
  takeReasks(at, to);
  const reviews = rankedAtPrice(at, reviewOffers(at, to.keys), lessonPrice(at, offers));
  const spaced = reviews.filter((offer) => offer.spaced);
  for (const offer of reviews) if (at.progress.undone.has(offer.facts.key)) takeReview(at, to, offer);
  takeUrgent(at, to, spaced, offers);
  takeProbes(at, to, spaced, earlier);
  for (const offer of spaced) if (offer.index > 0) takeReview(at, to, offer);
  takeAnchors(at, to, spaced);
  takeLessons(at, to, offers, earlier, FITS * bestUnfitting(to, offers));
  takeSitting(at, to, offers);
  to.worthwhile ||= to.reviews.length > 0;
  takeChecks(at, to, offers, 1);
  for (const offer of spaced) if (offer.recall < RECALLED_ANYWAY) takeReview(at, to, offer);
  takeLessons(at, to, offers, earlier, 0);
  takeChecks(at, to, offers);
  const nothing = to.left === at.budget;
  if (nothing && (at.progress.done.length === 0 || earlier?.summary.done)) takePractice(at, to, reviews);
  countLeft(to, spaced);
}

/** What the plan does not do: worth its time but too long, or not worth it. */
function countLeft(to: Selection, reviews: readonly RankedReview[]): void {
  for (const { index, facts, seconds, recall } of reviews) {
    if (to.keys.has(facts.key)) continue;
    if (index > 0) {
      to.waiting += 1;
      to.waitingSeconds += seconds;
    } else if (recall < SLIPPING) to.letGo += 1;
  }
}

/** What one second is worth: the best lesson sets the price; one that does not fit could only be pretested. */
function lessonPrice(at: Desk, offers: readonly LessonOffer[]): number | undefined {
  const prices = offers
    .filter(({ begun }) => !begun)
    .map((offer) => (fittingSeconds(offer) <= at.budget ? offer.rate : offer.rate * PRETEST_ONLY));
  return prices.length > 0 ? Math.max(...prices) : undefined;
}

/**
 * A session opens with two things of before and ends on one. Where new lessons are worth more than any review, what
 * would slip this week is taken for that, within a third of the time.
 */
function takeAnchors(at: Desk, to: Selection, reviews: readonly RankedReview[]): void {
  const most = to.left - at.budget * (1 - ANCHOR_SHARE);
  let spent = 0;
  for (const offer of reviews) {
    if (to.reviews.length >= ANCHORS || spent + offer.seconds > most) return;
    if (offer.slipping && takeReview(at, to, offer)) spent += offer.seconds;
  }
}

/** Lessons of this session go on. */
function takeUnderWay(at: Desk, to: Selection, offers: readonly LessonOffer[], earlier: Plan | undefined): void {
  if (!earlier) return;
  const { begun, done } = at.progress;
  const pretested = new Set(done.filter(({ bite }) => bite.purpose === 'pretest').map(({ bite }) => bite.module));
  for (const offer of offers) {
    const { id } = offer.module;
    const part = begun.has(id)
      ? goingOn(at, to, offer, earlier)
      : pretested.has(id) && afterPretest(at, to, offer, earlier);
    if (part) takeLesson(at, to, part, 'begun');
  }
}

/** A lesson that was planned whole is never cut; a sitting of one goes on as far as the time allows. */
function goingOn(at: Desk, to: Selection, offer: LessonOffer, earlier: Plan): LessonOffer | undefined {
  if (offer.mean <= to.left) return offer;
  const held = heldPart(at, offer, earlier);
  const part = held.whole || held.mean <= to.left ? held : upToActivity(at, held, to.left);
  return part.cards.length > 0 ? part : undefined;
}

/** A lesson that was only pretested goes on if it fits, whole or as planned, or begins as a sitting. */
function afterPretest(at: Desk, to: Selection, offer: LessonOffer, earlier: Plan): LessonOffer | undefined {
  if (offer.mean <= to.left) return offer;
  const held = heldPart(at, offer, earlier);
  return held.cards.length > 0 && held.mean <= to.left ? held : sitting(at, offer, to.left);
}

/**
 * Needs and assignments, within their share of the time. The first lesson that does not fit into it is begun in a
 * sitting: it would wait for ever otherwise.
 */
function takeUrgent(at: Desk, to: Selection, reviews: readonly RankedReview[], offers: readonly LessonOffer[]): void {
  const kept = Math.max(0, to.left - URGENT_SHARE * at.budget);
  to.left -= kept;
  for (const offer of reviews) {
    if (offer.neededAt !== undefined && offer.index > 0) takeReview(at, to, offer, { purpose: 'need', reason: 'need' });
  }
  let begun = false;
  for (const offer of offers) {
    if (offer.reason === 'new' || to.modules.has(offer.module.id)) continue;
    const part: LessonOffer | undefined = fits(to, offer) ? offer : begun ? undefined : sitting(at, offer, to.left, 1);
    if (part) takeLesson(at, to, part, 'lessons');
    begun ||= part?.whole === false;
  }
  to.left += kept;
}

/** The highest rate of a lesson that does not fit as a whole. */
function bestUnfitting(to: Selection, offers: readonly LessonOffer[]): number {
  const unfitting = offers.filter((offer) => !to.modules.has(offer.module.id) && fittingSeconds(offer) > to.left);
  return Math.max(0, ...unfitting.map(({ urgentRate }) => urgentRate));
}

/**
 * Whole lessons of at least this rate, best first; one that was already on the plate needs to fit only at its mean
 * time. A lesson begun on another day goes on even if it needs another day still.
 */
function takeLessons(
  at: Desk,
  to: Selection,
  offers: readonly LessonOffer[],
  earlier: Plan | undefined,
  rate: number,
): void {
  const planned = new Set(earlier?.summary.lessons);
  for (const offer of offers) {
    const { id } = offer.module;
    if (offer.urgentRate < rate || to.modules.has(id)) continue;
    const part = offer.begun && offer.mean > to.left ? sitting(at, offer, to.left) : undefined;
    if (fits(to, offer) || (planned.has(id) && offer.mean <= to.left)) takeLesson(at, to, offer, 'lessons');
    else if (part) takeLesson(at, to, part, 'lessons');
  }
}

/** The best lesson that fits no session like this one is taken in sittings: otherwise it would never be taken. */
function takeSitting(at: Desk, to: Selection, offers: readonly LessonOffer[]): void {
  for (const offer of offers) {
    if (to.modules.has(offer.module.id)) continue;
    const part = sitting(at, offer, to.left);
    if (!part) continue;
    takeLesson(at, to, part, 'lessons');
    return;
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
