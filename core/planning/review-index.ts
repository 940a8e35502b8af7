import { daysSince, recall, type Strength, strengthen } from '#core/memory/fsrs.ts';
import type { MemoryState, Weights } from '#core/memory/memory.ts';
import { type Level, type Place, place, relativeCost, valueAt } from '#core/planning/price.ts';
import { discount, usable } from '#core/planning/usable.ts';

/** What a review of one memory would lead to, now and one gap later: everything but the price. */
export interface Prospect {
  readonly now: Outlook;
  readonly later: Outlook;
  /** Discounted usable knowledge between now and then, in days. */
  readonly meanwhile: number;
  readonly keep: number;
}

export interface Outlook {
  readonly recall: number;
  readonly hit: Place;
  readonly miss: Place;
}

/** Looks `gap` days ahead, which is this learner's usual time between sessions; `at` in milliseconds UTC. */
export function prospect(memory: MemoryState, at: number, gap: number, weights: Weights): Prospect {
  const days = daysSince(memory, at);
  return {
    now: outlook(memory, days, weights),
    later: outlook(memory, days + gap, weights),
    meanwhile: usable(memory.stability, days, days + gap, weights),
    keep: discount(gap),
  };
}

function outlook(strength: Strength, days: number, weights: Weights): Outlook {
  const r = recall(strength.stability, days, weights);
  return {
    recall: r,
    hit: place(strengthen(strength, 3, days, weights, r)),
    miss: place(strengthen(strength, 1, days, weights, r)),
  };
}

/**
 * What is lost, in discounted days of usable knowledge, if the review waits one more gap: Q(now) minus what is usable
 * meanwhile minus the discounted Q(later). Negative when waiting is better. Divided by the review's seconds and
 * multiplied by the item's value it is the index that reviews are ranked by.
 */
export function lostByWaiting({ now, later, meanwhile, keep }: Prospect, level: Level): number {
  return reviewed(now, level) - meanwhile - keep * reviewed(later, level);
}

/** Q: expected value after a review at this recall, its cost taken off. */
function reviewed({ recall: r, hit, miss }: Outlook, level: Level): number {
  return r * valueAt(level, hit) + (1 - r) * valueAt(level, miss) - level.price * relativeCost(r);
}
