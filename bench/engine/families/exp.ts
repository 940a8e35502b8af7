import { DAY } from '#core/memory/fsrs.ts';
import { normal } from '../chance.ts';
import type { Family, TrueMemory } from '../family.ts';
import { FIRST_RIGHT, ITEM_SPREAD, PERSON_SPREAD } from './spread.ts';

/** Half-life of a new item that was right, in days, for the median person. */
const FIRST = 8;

/** Recall halves with every half-life and has no long tail; a success multiplies the half-life, a miss divides it. */
export const exp: Family = {
  name: 'exp',
  learner(seed) {
    const first = FIRST * Math.exp(PERSON_SPREAD * normal(seed, 'first'));
    const growth = 1.4 * Math.exp(0.25 * normal(seed, 'growth'));
    const loss = 0.4 * Math.exp(0.2 * normal(seed, 'loss'));
    const halfLives = new Map<number, { readonly days: number; readonly at: number }>();
    const memory: TrueMemory = {
      trueRecall(item, at) {
        const known = halfLives.get(item);
        return known ? 2 ** (-Math.max(0, at - known.at) / DAY / known.days) : 0;
      },
      answer(item, at, draw) {
        const known = halfLives.get(item);
        const recall = memory.trueRecall(item, at);
        const right = draw < (known ? recall : FIRST_RIGHT);
        const shortest = 0.15 * first;
        const before = known?.days ?? first * (right ? 1 : 0.4) * Math.exp(-ITEM_SPREAD * normal(seed, 'item', item));
        // A success soon after the last one teaches little; from recall .8 down it teaches all it can.
        const spaced = Math.min(1, (1 - recall) / 0.2);
        const days = !known ? before : right ? before * (1 + growth * spaced) : Math.max(shortest, before * loss);
        halfLives.set(item, { days, at });
        return right;
      },
    };
    return memory;
  },
};
