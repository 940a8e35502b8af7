import type { Belief } from '#core/mastery/belief.ts';
import { atLeast, LEVELS, levelDifficulty, taughtLevel } from '#core/mastery/level.ts';
import { type Knowledge, own, type Prediction, ranged, standingAt } from '#core/mastery/stack.ts';
import { type Proof, TAUGHT } from '#core/mastery/tracker.ts';
import { logistic, logit } from '#core/math/logistic.ts';
import { normalCdf } from '#core/math/normal.ts';
import { DAY, retrievability } from '#core/memory/fsrs.ts';
import type { Level } from '#core/planning/catalogue.ts';
import { libraryOf } from '#core/planning/library.ts';

/** How well one skill is mastered at one level. Probabilities are ranges: an estimate with its 90 % interval. */
export interface Mastery {
  readonly skill: string;
  readonly level: Level;
  /** Chance of success at an item of this level. */
  readonly p: number;
  readonly low: number;
  readonly high: number;
  /** Recall today of what was learned of it, 0 to 1; undefined while nothing was. */
  readonly now: number | undefined;
  /** Share of the ideas up to this level that were asked at least once. */
  readonly covered: number;
  /** How sure it is that the chance of success is at least 80 %. */
  readonly sure: number;
  /** Shown on days a week apart. */
  readonly apart: boolean;
  /** Sure enough, shown on days a week apart, and still recalled. */
  readonly proven: boolean;
  /** The last success that counts as proof; milliseconds UTC. */
  readonly lastProof: number | undefined;
  /** From when on another success is a week apart from the first; milliseconds UTC. */
  readonly apartFrom: number | undefined;
  /** Answers it rests on. */
  readonly answers: number;
}

/** Success and recall that mastery asks for. */
export const MASTERED = 0.8;
/** How sure mastery has to be. */
export const SURE = 0.9;
const PROOF_DAYS = 7;

/**
 * Mastery of a skill at `wanted` level (where the library teaches it only lower, at that) at `at`, milliseconds UTC.
 * Proven: P(chance of success at items of that level >= .8) >= .9, two successes at least seven days apart, and recall
 * of at least .8 today, so that a proof expires by itself.
 */
export function mastery(skill: string, wanted: Level, knowledge: Knowledge, at: number): Mastery {
  const level = taughtLevel(libraryOf(knowledge.catalogue), skill, wanted) ?? wanted;
  const standing = standingAt(knowledge.ability, skill, at);
  const belief = {
    mean: standing.learner.mean + standing.skill.mean - levelDifficulty(level),
    variance: standing.learner.variance + standing.skill.variance,
  };
  const { covered, now } = recallOf(knowledge, skill, level, at);
  const sure = normalCdf((belief.mean - neededFor(covered)) / Math.sqrt(belief.variance));
  const proof = proofAt(own(knowledge.ability.skills, skill)?.proofs ?? {}, level);
  const apart = proof !== undefined && proof.last - proof.first >= PROOF_DAYS * DAY;
  return {
    skill,
    level,
    ...successOf(belief, covered),
    now,
    covered,
    sure,
    apart,
    proven: sure >= SURE && apart && now !== undefined && now >= MASTERED,
    lastProof: proof?.last,
    apartFrom: proof && proof.first + PROOF_DAYS * DAY,
    answers: standing.skill.right + standing.skill.wrong,
  };
}

/** Chance of success over all ideas of a level, of which the share `covered` was asked before. */
function successOf(belief: Belief, covered: number): Prediction {
  const [asked, unseen] = [ranged({ ...belief, mean: belief.mean + TAUGHT }), ranged(belief)];
  const mixed = (of: keyof Prediction) => covered * asked[of] + (1 - covered) * unseen[of];
  return { p: mixed('p'), low: mixed('low'), high: mixed('high') };
}

/** Log-odds at which the mixed chance of success is that of mastery, by bisection. */
function neededFor(covered: number): number {
  let [low, high] = [logit(MASTERED) - TAUGHT, logit(MASTERED)];
  for (let i = 0; i < 30; i++) {
    const middle = (low + high) / 2;
    const success = covered * logistic(middle + TAUGHT) + (1 - covered) * logistic(middle);
    if (success < MASTERED) low = middle;
    else high = middle;
  }
  return high;
}

/** Proof at this level or above it. */
function proofAt(proofs: Readonly<Partial<Record<Level, Proof>>>, level: Level): Proof | undefined {
  const counting = LEVELS.filter((other) => atLeast(other, level)).flatMap((other) => proofs[other] ?? []);
  if (counting.length === 0) return undefined;
  return {
    first: Math.min(...counting.map(({ first }) => first)),
    last: Math.max(...counting.map(({ last }) => last)),
  };
}

/** Of the ideas up to this level, the share that has a memory, and the mean recall of those. */
function recallOf(
  knowledge: Knowledge,
  skill: string,
  level: Level,
  at: number,
): { readonly covered: number; readonly now: number | undefined } {
  let [sum, n, all] = [0, 0, 0];
  for (const { key, module } of libraryOf(knowledge.catalogue).keys.values()) {
    if (module.skill !== skill || !atLeast(level, module.level)) continue;
    const recall = recallOfKey(knowledge, key, at);
    all += 1;
    n += recall === undefined ? 0 : 1;
    sum += recall ?? 0;
  }
  return { covered: n / Math.max(all, 1), now: n > 0 ? sum / n : undefined };
}

/**
 * Recall of one idea by its memory alone: ability does not fade as memory does, and would keep a proof alive for ever.
 * Undefined where nothing is remembered.
 */
export function recallOfKey({ state, weights }: Knowledge, key: string, at: number): number | undefined {
  const memory = own(state.memories, key);
  return memory && retrievability(memory, at, weights);
}
