import { DAY } from '#core/memory/fsrs.ts';
import { normal } from '../chance.ts';
import type { Family, TrueMemory } from '../family.ts';
import { FIRST_RIGHT, ITEM_SPREAD, PERSON_SPREAD } from './spread.ts';

/** A fast trace and a slow one: stabilities in days (recall .9), difficulty from 1 to 10. */
interface Traces {
  readonly fast: number;
  readonly slow: number;
  readonly difficulty: number;
  readonly at: number;
}

const FAST_DECAY = 0.6;
const SLOW_DECAY = 0.12;

function curve(stability: number, days: number, decay: number): number {
  return (1 + ((0.9 ** (-1 / decay) - 1) * days) / stability) ** -decay;
}

/** The stronger the slow trace, the more of recall it carries. */
function mixed({ fast, slow }: Traces, days: number): number {
  const share = slow ** 0.4 / (slow ** 0.4 + 1.6);
  return share * curve(slow, days, SLOW_DECAY) + (1 - share) * curve(fast, days, FAST_DECAY);
}

/** Two power curves, in the manner of the drafts of FSRS-7: forgetting is steep at first and flat later. */
export const fsrs7: Family = {
  name: 'fsrs7',
  learner(seed) {
    const first = Math.exp(PERSON_SPREAD * normal(seed, 'first'));
    const growth = Math.exp(0.25 * normal(seed, 'growth'));
    const loss = Math.exp(0.3 * normal(seed, 'loss'));
    const traces = new Map<number, Traces>();
    const memory: TrueMemory = {
      trueRecall(item, at) {
        const known = traces.get(item);
        return known ? mixed(known, Math.max(0, at - known.at) / DAY) : 0;
      },
      answer(item, at, draw) {
        const known = traces.get(item);
        const right = draw < (known ? memory.trueRecall(item, at) : FIRST_RIGHT);
        traces.set(item, known ? practised(known, right, at, growth, loss) : taught(item, right, at));
        return right;
      },
    };
    const taught = (item: number, right: boolean, at: number): Traces => {
      const hard = normal(seed, 'item', item);
      const stability = first * (right ? 1 : 0.25) * Math.exp(-ITEM_SPREAD * hard);
      const difficulty = Math.min(Math.max(5 + 1.2 * hard + (right ? 0 : 2), 1), 10);
      return { fast: 1.6 * stability, slow: 3 * stability, difficulty, at };
    };
    return memory;
  },
};

function practised(known: Traces, right: boolean, at: number, growth: number, loss: number): Traces {
  const days = Math.max(0, at - known.at) / DAY;
  const surprise = 1 - mixed(known, days);
  const difficulty = Math.min(Math.max(known.difficulty + (right ? -0.1 : (2 * (10 - known.difficulty)) / 9), 1), 10);
  if (!right) {
    const left = loss * Math.exp(0.8 * surprise);
    return {
      fast: Math.min(known.fast, 0.9 * left * known.fast ** 0.3),
      slow: Math.min(known.slow, 1.6 * left * known.slow ** 0.35),
      difficulty,
      at,
    };
  }
  const ease = ((11 - known.difficulty) / 6) * growth;
  return {
    fast: known.fast * (1 + 2.2 * ease * known.fast ** -0.15 * (Math.exp(1.2 * surprise) - 1)),
    slow: known.slow * (1 + 4 * ease * known.slow ** -0.15 * (Math.exp(1.2 * surprise) - 1)),
    difficulty,
    at,
  };
}
