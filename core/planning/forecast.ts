import { DAY, DEFAULT_WEIGHTS, daysUntil, retrievability, SITTING_DAYS } from '#core/memory/fsrs.ts';
import type { MemoryState, Weights } from '#core/memory/memory.ts';
import type { Catalogue } from '#core/planning/catalogue.ts';
import { libraryOf } from '#core/planning/library.ts';
import { SLIPPING } from '#core/planning/review-offer.ts';
import type { LearnerState } from '#core/sync/state.ts';

/** A key whose recall falls under 80 % at a time, if it is not reviewed. */
export interface Slip {
  readonly key: string;
  readonly module: string;
  readonly skill: string;
  /** Milliseconds UTC. */
  readonly at: number;
}

/** Keys of the catalogue whose recall falls under 80 % after `from` and until `to`, soonest first. */
export function slipping(
  state: Pick<LearnerState, 'memories'>,
  catalogue: Catalogue,
  from: number,
  to: number,
  weights: Weights = DEFAULT_WEIGHTS,
): Slip[] {
  const { keys } = libraryOf(catalogue);
  const slips: Slip[] = [];
  for (const [key, memory] of Object.entries(state.memories)) {
    const facts = keys.get(key);
    const at = memory.lastAt + Math.round(daysUntil(memory.stability, SLIPPING, weights) * DAY);
    if (facts && at > from && at <= to) slips.push({ key, module: facts.module.id, skill: facts.module.skill, at });
  }
  return slips.sort((a, b) => a.at - b.at || (a.key < b.key ? -1 : 1));
}

/** How much of a skill is remembered: an estimate with its 90 % range, of `total` ideas of which `seen` were asked. */
export interface SkillMemory {
  readonly skill: string;
  readonly known: number;
  readonly low: number;
  readonly high: number;
  readonly total: number;
  readonly seen: number;
}

const Z_90 = 1.6448536269514722;

/**
 * Expected number of remembered ideas per skill that the catalogue teaches, in the catalogue's order. Each idea is
 * remembered with its own probability, so the count is Poisson-binomial; the range is its normal approximation.
 */
export function memoryBySkill(
  state: Pick<LearnerState, 'memories'>,
  catalogue: Catalogue,
  at: number,
  weights: Weights = DEFAULT_WEIGHTS,
): SkillMemory[] {
  const sums = new Map<string, { known: number; variance: number; total: number; seen: number }>();
  for (const { key, module } of libraryOf(catalogue).keys.values()) {
    const sum = sums.get(module.skill) ?? { known: 0, variance: 0, total: 0, seen: 0 };
    sums.set(module.skill, sum);
    sum.total += 1;
    const memory = Object.hasOwn(state.memories, key) ? state.memories[key] : undefined;
    if (!memory) continue;
    const r = retrievability(memory, at, weights);
    sum.seen += 1;
    sum.known += r;
    sum.variance += r * (1 - r);
  }
  return catalogue.skills.flatMap(({ id }) => {
    const sum = sums.get(id);
    if (!sum) return [];
    const half = Z_90 * Math.sqrt(sum.variance);
    const { known, total, seen } = sum;
    return [{ skill: id, known, low: Math.max(0, known - half), high: Math.min(seen, known + half), total, seen }];
  });
}

/** When an idea is due to come back: its recall falls to 80 % then, and not in the same sitting. Milliseconds UTC. */
export function returnsAt(memory: MemoryState, weights: Weights = DEFAULT_WEIGHTS): number {
  const days = Math.max(SITTING_DAYS, daysUntil(memory.stability, SLIPPING, weights));
  return memory.lastAt + Math.round(days * DAY);
}
