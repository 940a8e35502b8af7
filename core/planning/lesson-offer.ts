import { DAY } from '#core/memory/fsrs.ts';
import type { CardFacts, ModuleFacts } from '#core/planning/catalogue.ts';
import { allowed, type Desk, memoryOf, timeOf } from '#core/planning/desk.ts';
import {
  groundLaid,
  knownChance,
  lessonOf,
  prerequisitesHold,
  type Standing,
  standing,
} from '#core/planning/learned.ts';
import { lessonFacts } from '#core/planning/lesson-facts.ts';
import type { ActivityFacts } from '#core/planning/library.ts';
import type { Reason } from '#core/planning/plan.ts';
import { cardName, pretestResult } from '#core/planning/progress.ts';
import { breakEven, neededAt, worthOf } from '#core/planning/worth.ts';

/** A lesson that could be taken now, or what is left of it. */
export interface LessonOffer {
  readonly module: ModuleFacts;
  readonly reason: Reason;
  /** Asked first; when all are right the rest is skipped. */
  readonly pretest: readonly ActivityFacts[];
  /** The other cards to come, in author's order. */
  readonly cards: readonly CardFacts[];
  /** Every card that is left, not only those of one sitting. */
  readonly whole: boolean;
  /** Begun earlier, today or before. */
  readonly begun: boolean;
  /** Price per second at which it is exactly worth its time; `urgentRate` counts needs and deadlines too. */
  readonly rate: number;
  readonly urgentRate: number;
  /** Seconds, pretest included. */
  readonly mean: number;
  readonly variance: number;
}

/** A pretest pays when the chance that the lesson is known exceeds this. */
const PRETEST_FROM = 0.19;
/** Standard normal quantile of 0.7: a lesson must fit at its 70th-percentile time. */
const FIT_Z = 0.5244005127080407;
/** What a lesson is worth while nothing was learned of the skills it builds on. */
const WITHOUT_GROUND = 0.7;

/** Of the lessons not begun only so many, the best, are looked at closely: among them something fits any session. */
const CLOSELY = 60;

/** Lessons whose prerequisites hold, best value per second first. */
export function lessonOffers(at: Desk): LessonOffer[] {
  const stand = standing(at);
  const fresh: LessonOffer[] = [];
  const touched: LessonOffer[] = [];
  for (const module of at.library.modules.values()) {
    if (!allowed(at, module) || stand.learned.has(module.id) || !prerequisitesHold(at, stand, module)) continue;
    const untouched = !at.progress.modules.has(module.id) && !lessonOf(at.state, module.id);
    const offer = untouched ? freshOffer(at, stand, module) : lessonOffer(at, stand, module);
    if (offer.rate > 0 && offer.cards.length + offer.pretest.length > 0) (untouched ? fresh : touched).push(offer);
  }
  const best = fresh.sort(byRate).filter((offer, i) => i < CLOSELY || offer.reason !== 'new');
  for (const [i, offer] of best.entries()) best[i] = { ...offer, cards: after(offer.pretest, offer.cards) };
  return [...best, ...touched].sort(byRate);
}

function byRate(a: LessonOffer, b: LessonOffer): number {
  return b.urgentRate - a.urgentRate || (a.module.id < b.module.id ? -1 : 1);
}

/** A lesson of which nothing was done; its cards still hold those of the pretest. */
function freshOffer(at: Desk, stand: Standing, module: ModuleFacts): LessonOffer {
  const pretest = openPretest(at, stand, module);
  const { cards } = lessonFacts(at, module);
  let mean = 0;
  let variance = 0;
  for (const card of cards) {
    const time = timeOf(at, card);
    mean += time.mean;
    variance += time.variance;
  }
  const rates = ratesOf(at, stand, { module, pretest, begun: false, mean });
  return { module, reason: reasonOf(at, module), pretest, cards, whole: true, begun: false, mean, variance, ...rates };
}

function after(pretest: readonly CardFacts[], cards: readonly CardFacts[]): readonly CardFacts[] {
  return pretest.length === 0 ? cards : cards.filter((card) => !pretest.some(({ id }) => id === card.id));
}

/** The lesson that the learner opened: all of it, or what is left since it was begun. */
export function openedLesson(at: Desk, module: ModuleFacts): LessonOffer {
  return lessonOffer(at, standing(at), module, []);
}

/** Seconds that must be free for the lesson to be begun: its 70th percentile. */
export function fittingSeconds({ mean, variance }: LessonOffer): number {
  return mean + FIT_Z * Math.sqrt(variance);
}

function lessonOffer(at: Desk, stand: Standing, module: ModuleFacts, forced?: readonly ActivityFacts[]): LessonOffer {
  const pretest = forced ?? openPretest(at, stand, module);
  const lesson = lessonOf(at.state, module.id);
  const before = lesson && lesson.finishedAt === undefined ? lesson.cards : [];
  const cards = lessonFacts(at, module).cards.filter(
    (card) => open(at, module, card) && !before.includes(card.id) && !pretest.some(({ id }) => id === card.id),
  );
  const begun = before.length > 0 || at.progress.begun.has(module.id);
  const times = [...pretest, ...cards].map((card) => timeOf(at, card));
  const mean = times.reduce((sum, time) => sum + time.mean, 0);
  const variance = times.reduce((sum, time) => sum + time.variance, 0);
  const rates = ratesOf(at, stand, { module, pretest, begun, mean });
  return { module, reason: reasonOf(at, module), pretest, cards, whole: true, begun, mean, variance, ...rates };
}

/** This session has not shown it. */
function open({ progress: { cards } }: Desk, module: ModuleFacts, card: CardFacts): boolean {
  return cards.size === 0 || !cards.has(cardName(module.id, card.id));
}

function openPretest(at: Desk, stand: Standing, module: ModuleFacts): readonly ActivityFacts[] {
  if (at.progress.begun.has(module.id) || lessonOf(at.state, module.id)) return [];
  const { pretest: cards } = lessonFacts(at, module);
  if (pretestResult(at.progress, module.id, cards) === 'missed') return [];
  const open = cards.filter((card) => !at.progress.cards.has(cardName(module.id, card.id)));
  if (open.length < cards.length) return open;
  const keys = at.library.keysOf.get(module.id) ?? [];
  if (keys.some(({ key }) => memoryOf(at, key) !== undefined)) return [];
  const newcomer = at.memories <= at.progress.keys.size;
  return newcomer || chanceKnown(at, stand, module) > PRETEST_FROM ? cards : [];
}

function ratesOf(
  at: Desk,
  stand: Standing,
  { module, pretest, begun, mean }: Pick<LessonOffer, 'module' | 'pretest' | 'begun' | 'mean'>,
): Pick<LessonOffer, 'rate' | 'urgentRate'> {
  const { ideas } = lessonFacts(at, module);
  if (ideas === 0) return { rate: 0, urgentRate: 0 };
  const known = begun ? 0 : chanceKnown(at, stand, module);
  const first = pretest.reduce((sum, card) => sum + timeOf(at, card).mean, 0);
  const expected = pretest.length > 0 ? first + (1 - known) * (mean - first) : mean;
  const value = worthOf(at, module) * (groundLaid(at, stand, module) ? 1 : WITHOUT_GROUND);
  const rate = breakEven(at.table, at.weights, value, expected / ((1 - known) * ideas));
  return { rate, urgentRate: rate * urgency(at, module) };
}

function urgency(at: Desk, module: ModuleFacts): number {
  const due = at.due.get(module.id);
  const days = due === undefined ? undefined : (due - at.request.now) / DAY;
  const deadline = days === undefined ? 1 : days < 3 ? 3 : days < 7 ? 2 : 1.5;
  return Math.max(deadline, neededAt(at, module) === undefined ? 1 : 2);
}

function reasonOf(at: Desk, module: ModuleFacts): Reason {
  if (at.due.has(module.id)) return 'assigned';
  return neededAt(at, module) === undefined ? 'new' : 'need';
}

/** What is known of this learner beyond the lessons taken comes first. */
function chanceKnown({ request }: Desk, stand: Standing, module: ModuleFacts): number {
  return request.guidance?.known.get(module.id) ?? knownChance(stand, module);
}
