import { DAY, DEFAULT_WEIGHTS, daysUntil, recall, SITTING_DAYS, update } from '#core/memory/fsrs.ts';
import type { History } from '#core/memory/history.ts';
import type { MemoryState, Weights } from '#core/memory/memory.ts';
import type { Prior } from '#core/memory/prior.ts';
import { refit, refitDue } from '#core/memory/refit.ts';
import type { Prediction } from './outcome.ts';
import type { Policy, Scheduler } from './policy.ts';
import { COST, type Sitting, type World } from './world.ts';

/** In which order due items come: by date, by recall, by how far over their interval they are. */
export type Order = 'due' | 'lowest' | 'overdue';

/** Always the item with the lowest recall, new ones when everything is above this. */
const NOTHING_BELOW = 0.9;

/** FSRS-6 at a fixed retention: what is due first, new items with what is left of the time. */
export function fsrsPolicy(retention: number, order: Order, refits: boolean): Policy {
  const name = `fsrs-.${Math.round(retention * 100)}-${order}${refits ? '-refit' : ''}`;
  return { name, begin: (of, prior) => new FsrsScheduler(of, retention, order, refits ? prior : undefined) };
}

export const lowestFirst: Policy = {
  name: 'lowest-recall',
  begin: (of) => new FsrsScheduler(of, NOTHING_BELOW, 'lowest', undefined),
};

class FsrsScheduler implements Scheduler {
  readonly predictions: Prediction[] = [];
  readonly #histories = new Map<number, History[number][]>();
  readonly #of: World;
  readonly #retention: number;
  readonly #order: Order;
  readonly #prior: Prior | undefined;
  #weights: Weights;
  #memories = new Map<number, MemoryState>();
  #fresh = 0;
  #reviews = 0;
  #fitted = 0;

  constructor(of: World, retention: number, order: Order, prior: Prior | undefined) {
    this.#of = of;
    this.#retention = retention;
    this.#order = order;
    this.#prior = prior;
    this.#weights = prior?.weights ?? DEFAULT_WEIGHTS;
  }

  get histories(): History[] {
    return [...this.#histories.values()];
  }

  play(sitting: Sitting): void {
    const queue = this.#due(sitting.now);
    while (sitting.left > COST.right) {
      const item = queue.shift();
      if (item === undefined && (this.#fresh >= this.#of.setting.items || sitting.left < COST.new / 2)) break;
      if (item === undefined) this.#learn(this.#fresh, sitting.teach(this.#fresh++), sitting.now);
      else this.#learn(item, sitting.review(item), sitting.now);
    }
    if (this.#prior && refitDue(this.#reviews, this.#fitted)) this.#refit(this.#prior);
  }

  #due(now: number): number[] {
    const due: { readonly item: number; readonly rank: number }[] = [];
    for (const [item, { stability, lastAt }] of this.#memories) {
      const interval = daysUntil(stability, this.#retention, this.#weights);
      const days = (now - lastAt) / DAY;
      if (days < interval) continue;
      const rank = { due: interval - days, overdue: interval / days, lowest: recall(stability, days, this.#weights) };
      due.push({ item, rank: rank[this.#order] });
    }
    return due.sort((a, b) => a.rank - b.rank || a.item - b.item).map(({ item }) => item);
  }

  #learn(item: number, right: boolean, at: number): void {
    const before = this.#memories.get(item);
    const days = before ? (at - before.lastAt) / DAY : 0;
    if (before && days >= SITTING_DAYS) {
      this.predictions.push({ days, predicted: recall(before.stability, days, this.#weights), right });
      this.#reviews += 1;
    }
    const grade = right ? 3 : 1;
    this.#memories.set(item, update(before, grade, at, this.#weights));
    this.#histories.set(item, [...(this.#histories.get(item) ?? []), { at, grade, right, guess: 0 }]);
  }

  #refit(prior: Prior): void {
    this.#fitted = this.#reviews;
    this.#weights = refit([...this.#histories.values()], prior).weights;
    for (const [item, history] of this.#histories) {
      let memory: MemoryState | undefined;
      for (const { grade, at } of history) memory = update(memory, grade, at, this.#weights);
      if (memory) this.#memories.set(item, memory);
    }
  }
}

/** What a group of learners did before there was anything to fit with. */
export const fsrsHistories: Policy = fsrsPolicy(0.9, 'due', false);
