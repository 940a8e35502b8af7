import { isTaken } from '#core/mastery/gaps.ts';
import type { Knowledge } from '#core/mastery/stack.ts';
import { libraryOf } from '#core/planning/library.ts';
import { type Because, because, type Caution, cautionOf } from '#core/recommendation/explain.ts';
import { type Arm, thompson } from '#core/recommendation/explore.ts';
import { type Appraisal, appraise, READY, type RecommendRequest } from '#core/recommendation/parts.ts';
import type { Reward } from '#core/recommendation/rewards.ts';
import { declined } from '#core/recommendation/signals.ts';

/** One suggestion: its parts, the two largest of them, and what speaks against it. */
export interface Recommendation extends Appraisal {
  readonly slot: number;
  readonly because: readonly Because[];
  readonly caution: Caution | undefined;
  /** Drawn by chance to learn something; write it down with `seed` and `propensity` in a `shown` event. */
  readonly exploring: boolean;
  /** Probability with which it came to its slot; 1 where rank decides. */
  readonly propensity: number;
}

export const SLOTS = 3;
/** Modules that the exploring slot draws from. */
const EXPLORED = 12;
/** Uncertainty of a score, as a share of what a minute brings at best, and what one reward takes off it. */
const UNCERTAIN = 0.5;
const REWARD_WEIGHT = 0.25;

/**
 * Three modules worth a few minutes: two by value per minute, of two skills unless both are assigned, and, in the last
 * place, one drawn by chance among the next twelve. Left out: what was taken, what the learner declined (unless it is assigned) and what cannot be built on yet.
 */
export function recommend(
  request: RecommendRequest,
  knowledge: Knowledge,
  rewards: ReadonlyMap<string, Reward> = new Map(),
): Recommendation[] {
  const ranked = rank(request, knowledge);
  const best = varied(ranked);
  const first = best.map((one, slot) => suggestion(one, { slot, propensity: 1, exploring: false }));
  const rest = ranked.filter((one) => !best.includes(one)).slice(0, EXPLORED);
  const most = Math.max(...rest.map(({ ideas, minutes }) => ideas / minutes));
  const drawn = thompson(
    rest.map((one) => armOf(one, most, rewards.get(one.module.id))),
    request.seed,
  );
  const chosen = rest.find(({ module }) => module.id === drawn?.id);
  if (!drawn || !chosen) return first;
  const how = { slot: SLOTS - 1, propensity: drawn.propensity, exploring: rest.length > 1 };
  return [...first, suggestion(chosen, how)];
}

/** Everything that could be suggested, best first; ties by id. */
export function rank(request: RecommendRequest, knowledge: Knowledge): Appraisal[] {
  const library = libraryOf(knowledge.catalogue);
  const { state } = knowledge;
  const assigned = new Set(request.assignments?.map(({ module }) => module));
  return [...library.modules.values()]
    .filter(({ id }) => assigned.has(id) || !declined(state, id, request.now))
    .filter((module) => !isTaken(library, state, module))
    .map((module) => appraise(request, knowledge, module))
    .filter(({ module, ready }) => ready >= READY || assigned.has(module.id) || request.override?.includes(module.id))
    .filter(({ perMinute }) => perMinute > 0)
    .sort((a, b) => b.perMinute - a.perMinute || (a.module.id < b.module.id ? -1 : 1));
}

/** The first two by rank; where another module of the first one's skill is next, the best of another skill instead. */
function varied(ranked: readonly Appraisal[]): Appraisal[] {
  const [first, ...others] = ranked;
  if (!first) return [];
  const other = others.find(({ module, dueAt }) => module.skill !== first.module.skill || dueAt !== undefined);
  const second = other ?? others[0];
  return second ? [first, second] : [first];
}

function suggestion(
  appraisal: Appraisal,
  how: Pick<Recommendation, 'slot' | 'propensity' | 'exploring'>,
): Recommendation {
  return { ...appraisal, ...how, because: because(appraisal), caution: cautionOf(appraisal, how.exploring) };
}

/** The score is the prior; rewards seen so far move it and make it surer. */
function armOf({ module, perMinute }: Appraisal, best: number, reward: Reward | undefined): Arm {
  const weight = reward ? reward.n * REWARD_WEIGHT : 0;
  const mean = (perMinute + weight * (reward?.mean ?? 0)) / (1 + weight);
  return { id: module.id, mean, deviation: (UNCERTAIN * best) / Math.sqrt(1 + weight) };
}
