import { normal } from '../chance.ts';
import type { Family, TrueMemory } from '../family.ts';
import { FIRST_RIGHT, ITEM_SPREAD, PERSON_SPREAD } from './spread.ts';

/** One time an item was seen: what it adds to activation decays with an exponent of its own. */
interface Trace {
  readonly at: number;
  readonly decay: number;
  readonly weight: number;
}

/** Pavlik and Anderson (2005): decay = c e^m + a, recall = 1 / (1 + e^((tau - m) / s)). */
const C = 0.217;
const A = 0.177;
const TAU = -0.7;
const NOISE = 0.255;
/** Units of time in a second outside of practice: the median person recalls a new item with .9 after two days. */
const OUTSIDE = 2.2e-5;
/** Units that a trace is old at least. */
const YOUNGEST = 0.05;

/** ACT-R memory with spacing: what is practised while it is active decays faster. */
export const actr: Family = {
  name: 'actr',
  learner(seed) {
    const tempo = Math.exp(PERSON_SPREAD * normal(seed, 'first'));
    const base = A * Math.exp(0.1 * normal(seed, 'decay'));
    const traces = new Map<number, Trace[]>();
    const activation = (item: number, at: number): number => {
      const pace = OUTSIDE / tempo / Math.exp(-ITEM_SPREAD * normal(seed, 'item', item));
      let sum = 0;
      for (const trace of traces.get(item) ?? []) {
        sum += trace.weight * Math.max(YOUNGEST, ((at - trace.at) / 1000) * pace) ** -trace.decay;
      }
      return sum > 0 ? Math.log(sum) : Number.NEGATIVE_INFINITY;
    };
    const memory: TrueMemory = {
      trueRecall: (item, at) => 1 / (1 + Math.exp((TAU - activation(item, at)) / NOISE)),
      answer(item, at, draw) {
        const known = traces.get(item);
        const right = draw < (known ? memory.trueRecall(item, at) : FIRST_RIGHT);
        const decay = C * Math.exp(Math.min(activation(item, at), 1.5)) + base;
        const weight = known ? (right ? 1.2 : 1) : right ? 1.1 : 0.8;
        traces.set(item, [...(known ?? []), { at, decay, weight }]);
        return right;
      },
    };
    return memory;
  },
};
