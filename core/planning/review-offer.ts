import { DAY, daysSince, recall, retrievability, SITTING_DAYS, strengthen } from '#core/memory/fsrs.ts';
import type { MemoryState, Weights } from '#core/memory/memory.ts';
import { allowed, type Desk, nextVariant, reviewSeconds } from '#core/planning/desk.ts';
import type { ActivityFacts, KeyFacts } from '#core/planning/library.ts';
import { level, PRICES, relativeCost } from '#core/planning/price.ts';
import { lostByWaiting, type Prospect, prospect } from '#core/planning/review-index.ts';
import { keepingWorth, neededAt, REVIEW_SECONDS } from '#core/planning/worth.ts';

/** A key that could be reviewed now. */
export interface ReviewOffer {
  readonly facts: KeyFacts;
  readonly card: ActivityFacts;
  readonly memory: MemoryState;
  readonly seconds: number;
  readonly recall: number;
  readonly value: number;
  /** The last answer lies in another sitting. */
  readonly spaced: boolean;
  /** Recall falls under 80 % within a week without a review. */
  readonly slipping: boolean;
  /** Its skill is needed at this time, within three days. */
  readonly neededAt: number | undefined;
  readonly prospect: Prospect;
}

export interface RankedReview extends ReviewOffer {
  /** Value lost per second if it waits for the next session. */
  readonly index: number;
}

/** Recall below this counts as slipping. */
export const SLIPPING = 0.8;
const WEEK = 7 * DAY;
/** Recall is looked at in steps of ten minutes: a session sees it stand still. */
const STEP = 600_000;
/** Days of usable knowledge that recalling an idea at the moment of need is worth. */
const NEED_WORTH = 10;

/** Every key with a memory that may be asked in this session; keys in `taken` are left out. */
export function reviewOffers(at: Desk, taken: ReadonlySet<string>): ReviewOffer[] {
  const { request, state, library, weights, gap, progress } = at;
  const modules = new Map<string, { value: number; neededAt: number | undefined }>();
  const offers: ReviewOffer[] = [];
  for (const [key, memory] of Object.entries(state.memories)) {
    const facts = library.keys.get(key);
    if (!facts || taken.has(key) || progress.keys.has(key) || !allowed(at, facts.module)) continue;
    const card = nextVariant(at, facts.variants, key);
    if (!card) continue;
    const known = modules.get(facts.module.id);
    const module = known ?? { value: keepingWorth(at, facts.module), neededAt: neededAt(at, facts.module) };
    if (!known) modules.set(facts.module.id, module);
    const { ahead, slipping } = foresight(memory, request.now - (request.now % STEP), gap, weights);
    const seconds = reviewSeconds(at, card, key);
    const spaced = daysSince(memory, request.now) >= SITTING_DAYS;
    offers.push({
      facts,
      card,
      memory,
      seconds,
      recall: ahead.now.recall,
      spaced,
      slipping,
      prospect: ahead,
      ...module,
    });
  }
  return offers;
}

interface Foresight {
  readonly at: number;
  readonly gap: number;
  readonly weights: Weights;
  readonly ahead: Prospect;
  readonly slipping: boolean;
}

const foreseen = new WeakMap<MemoryState, Foresight>();

/** What lies ahead of a memory; worked out once for each, as long as the time stays within one step. */
function foresight(memory: MemoryState, at: number, gap: number, weights: Weights): Foresight {
  const known = foreseen.get(memory);
  if (known && known.at === at && known.gap === gap && known.weights === weights) return known;
  const ahead = prospect(memory, at, gap, weights);
  const fresh = { at, gap, weights, ahead, slipping: retrievability(memory, at + WEEK, weights) < SLIPPING };
  foreseen.set(memory, fresh);
  return fresh;
}

/** The offers with their index at this price per second, highest first; ties by key. */
export function ranked(at: Desk, offers: readonly ReviewOffer[], price: number): RankedReview[] {
  return offers
    .map((offer) => ({ ...offer, index: indexOf(at, offer, price) }))
    .sort((a, b) => b.index - a.index || (a.facts.key < b.facts.key ? -1 : 1));
}

function indexOf(at: Desk, offer: ReviewOffer, price: number): number {
  const { value, seconds, recall: now } = offer;
  const at1 = level(at.table, (price * seconds) / value);
  const cost = seconds * relativeCost(now);
  return (value * lostByWaiting(offer.prospect, at1) + NEED_WORTH * value * needGain(at, offer)) / cost;
}

/** How much higher recall will be at the moment of need if the key is practised now. */
function needGain({ request, weights }: Desk, { neededAt: then, memory, recall: now }: ReviewOffer): number {
  if (then === undefined) return 0;
  const days = (then - request.now) / DAY;
  const hit = strengthen(memory, 3, daysSince(memory, request.now), weights);
  const miss = strengthen(memory, 1, daysSince(memory, request.now), weights);
  const practised = now * recall(hit.stability, days, weights) + (1 - now) * recall(miss.stability, days, weights);
  return practised - retrievability(memory, then, weights);
}

/**
 * Ranks the offers at the price that new lessons set. When there are none, the price falls until the reviews worth
 * doing fill the time, or to the lowest.
 */
export function rankedAtPrice(
  at: Desk,
  offers: readonly ReviewOffer[],
  lessonPrice: number | undefined,
): RankedReview[] {
  if (lessonPrice !== undefined) return ranked(at, offers, lessonPrice);
  let best: RankedReview[] = [];
  for (let k = PRICES.length - 1; k >= 0; k -= 2) {
    best = ranked(at, offers, (PRICES[k] ?? 0) / REVIEW_SECONDS);
    const worthwhile = best.filter(({ index }) => index > 0).reduce((sum, { seconds }) => sum + seconds, 0);
    if (worthwhile >= at.budget) break;
  }
  return best;
}
