import { DAY, DEFAULT_WEIGHTS, initial, recall, type Strength, strengthen } from '#core/memory/fsrs.ts';
import { normal } from '../chance.ts';
import type { Family, TrueMemory } from '../family.ts';
import { FIRST_RIGHT, ITEM_SPREAD, PERSON_SPREAD } from './spread.ts';

/** Weights that differ between people, and the standard deviation of their logarithm. */
const SPREAD: Readonly<Record<number, number>> = {
  6: 0.2,
  9: 0.2,
  10: 0.2,
  11: 0.3,
  12: 0.2,
  13: 0.2,
  14: 0.2,
  20: 0.3,
};

/** FSRS-6 with weights of one's own; items differ in first stability and difficulty. */
export const fsrs6: Family = {
  name: 'fsrs6',
  learner(seed) {
    const weights = weightsOf(seed);
    const strengths = new Map<number, Strength & { readonly at: number }>();
    const days = (at: number, then: number) => Math.max(0, at - then) / DAY;
    const memory: TrueMemory = {
      trueRecall(item, at) {
        const known = strengths.get(item);
        return known ? recall(known.stability, days(at, known.at), weights) : 0;
      },
      answer(item, at, draw) {
        const known = strengths.get(item);
        const right = draw < (known ? memory.trueRecall(item, at) : FIRST_RIGHT);
        const grade = right ? 3 : 1;
        const after = known ? strengthen(known, grade, days(at, known.at), weights) : first(item, grade);
        strengths.set(item, { ...after, at });
        return right;
      },
    };
    const first = (item: number, grade: 1 | 3): Strength => {
      const { stability, difficulty } = initial(grade, weights);
      const hard = normal(seed, 'item', item);
      return {
        stability: stability * Math.exp(-ITEM_SPREAD * hard),
        difficulty: Math.min(Math.max(difficulty + 1.2 * hard, 1), 10),
      };
    };
    return memory;
  },
};

function weightsOf(seed: number): number[] {
  const first = Math.exp(PERSON_SPREAD * normal(seed, 'first'));
  return DEFAULT_WEIGHTS.map((weight, i) => {
    if (i < 4) return weight * first;
    if (i === 8) return weight + 0.25 * normal(seed, 'weight', i);
    return weight * Math.exp((SPREAD[i] ?? 0) * normal(seed, 'weight', i));
  });
}
