import { DAY } from '#core/memory/fsrs.ts';
import { normal } from '../chance.ts';
import { FIRST_RIGHT, ITEM_SPREAD, PERSON_SPREAD } from '../families/spread.ts';
import type { Family, TrueMemory } from '../family.ts';

/** A memory that is told by one number an item, and what answers make of it. */
export interface HalfLife {
  readonly name: string;
  /** Days that a new item lasts for the median person. */
  readonly first: number;
  /** Standard deviations of its logarithm between people and between items; as usual when left out. */
  readonly people?: number;
  readonly items?: number;
  /** Recall after so many times what the item lasts. */
  readonly recall: (times: number) => number;
  /** Days it lasts after an answer, from those before, recall at that moment and the days since the answer before. */
  readonly after: (days: number, recall: number, right: boolean, gap: number) => number;
  /** Chance of a right answer without recall, and of a wrong one with it. */
  readonly guess?: number;
  readonly slip?: number;
}

export function halfLife({ guess = 0, slip = 0, ...of }: HalfLife): Family {
  return {
    name: of.name,
    learner(seed) {
      const first = of.first * Math.exp((of.people ?? PERSON_SPREAD) * normal(seed, 'first'));
      const known = new Map<number, { readonly days: number; readonly at: number }>();
      const memory: TrueMemory = {
        trueRecall(item, at) {
          const last = known.get(item);
          return last ? of.recall(Math.max(0, at - last.at) / DAY / last.days) : 0;
        },
        answer(item, at, draw) {
          const last = known.get(item);
          const recall = last ? memory.trueRecall(item, at) : FIRST_RIGHT;
          const right = draw < guess + (1 - guess - slip) * recall;
          const spread = Math.exp((of.items ?? ITEM_SPREAD) * normal(seed, 'item', item));
          const fresh = first * spread * (right ? 1 : 0.5);
          const days = last ? of.after(last.days, recall, right, (at - last.at) / DAY) : fresh;
          known.set(item, { days, at });
          return right;
        },
      };
      return memory;
    },
  };
}

/** A success multiplies what the item lasts, most when it was nearly forgotten; a miss divides it. */
export function growing(gain: number, loss: number): HalfLife['after'] {
  return (days, recall, right) =>
    right ? days * (1 + gain * Math.min(1, (1 - recall) / 0.2)) : Math.max(0.1, days * loss);
}
