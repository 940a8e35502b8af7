import type { CardFacts } from '#core/planning/catalogue.ts';
import { type Desk, timeOf } from '#core/planning/desk.ts';
import type { LessonOffer } from '#core/planning/lesson-offer.ts';
import { isActivity } from '#core/planning/library.ts';
import type { Plan } from '#core/planning/plan.ts';

/** No sitting is planned for less: shorter offers get activities instead. */
const SHORTEST_SITTING = 150;
const FEWEST_ACTIVITIES = 2;

/** The offer with only these of its cards, pretest included. */
export function partOf(at: Desk, offer: LessonOffer, wanted: (card: CardFacts) => boolean): LessonOffer {
  const pretest = offer.pretest.filter(wanted);
  const cards = offer.cards.filter(wanted);
  const times = [...pretest, ...cards].map((card) => timeOf(at, card));
  return {
    ...offer,
    pretest,
    cards,
    whole: offer.whole && pretest.length + cards.length === offer.pretest.length + offer.cards.length,
    mean: times.reduce((sum, time) => sum + time.mean, 0),
    variance: times.reduce((sum, time) => sum + time.variance, 0),
  };
}

/** What the earlier plan still holds of the lesson, and what was taken back; nothing if it held no lesson. */
export function heldPart(at: Desk, offer: LessonOffer, earlier: Plan): LessonOffer {
  const bites = earlier.bites.filter(({ module }) => module === offer.module.id);
  const lesson = bites.some(({ purpose }) => purpose === 'content' || purpose === 'lesson');
  const held = new Set(lesson ? bites.map(({ card }) => card) : []);
  return partOf(at, offer, (card) => held.has(card.id) || (isActivity(card) && at.progress.undone.has(card.key)));
}

/**
 * The first sitting of a lesson that does not fit: its cards up to the last activity within `seconds`. None where that
 * would be too little to be worth beginning: fewer than `fewest` activities, say.
 */
export function sitting(
  at: Desk,
  offer: LessonOffer,
  seconds: number,
  fewest = FEWEST_ACTIVITIES,
): LessonOffer | undefined {
  if (seconds < SHORTEST_SITTING) return undefined;
  const part = upToActivity(at, offer, seconds);
  const activities = part.cards.filter(isActivity).length;
  const taught = activities < part.cards.length || offer.begun;
  return activities >= fewest && taught ? part : undefined;
}

/** The pretest, then the cards up to the last activity within `seconds`. */
export function upToActivity(at: Desk, offer: LessonOffer, seconds: number): LessonOffer {
  let left = seconds - offer.pretest.reduce((sum, card) => sum + timeOf(at, card).mean, 0);
  const fitting: CardFacts[] = [];
  for (const card of offer.cards) {
    left -= timeOf(at, card).mean;
    if (left < 0) break;
    fitting.push(card);
  }
  const cards = new Set(fitting.slice(0, fitting.findLastIndex(isActivity) + 1));
  return partOf(at, offer, (card) => cards.has(card) || offer.pretest.some(({ id }) => id === card.id));
}
