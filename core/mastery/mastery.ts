import { atLeast, LEVELS, levelDifficulty, taughtLevel } from '#core/mastery/level.ts';
import { type Knowledge, own, predict, ranged, standingAt } from '#core/mastery/stack.ts';
import type { Proof } from '#core/mastery/tracker.ts';
import { logit } from '#core/math/logistic.ts';
import { normalCdf } from '#core/math/normal.ts';
import { DAY } from '#core/memory/fsrs.ts';
import type { Level } from '#core/planning/catalogue.ts';
import { type KeyFacts, libraryOf } from '#core/planning/library.ts';

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
  /** How sure it is that the chance of success is at least 80 %. */
  readonly sure: number;
  /** Sure enough, shown on days a week apart, and still recalled. */
  readonly proven: boolean;
  /** The last success that counts as proof; milliseconds UTC. */
  readonly lastProof: number | undefined;
  /** Answers it rests on. */
  readonly answers: number;
}

/** Success and recall that mastery asks for. */
export const MASTERED = 0.8;
const SURE = 0.9;
const PROOF_DAYS = 7;

/**
 * Mastery of a skill at `wanted` level (where the library teaches it only lower, at that) at `at`, milliseconds UTC.
 * Proven: P(chance of success at items of that level >= .8) >= .9, two successes at least seven days apart, and recall
 * of at least .8 today, so that a proof expires by itself.
 */
export function mastery(skill: string, wanted: Level, knowledge: Knowledge, at: number): Mastery {
  const library = libraryOf(knowledge.catalogue);
  const level = taughtLevel(library, skill, wanted) ?? wanted;
  const standing = standingAt(knowledge.ability, skill, at);
  const mean = standing.learner.mean + standing.skill.mean - levelDifficulty(level);
  const variance = standing.learner.variance + standing.skill.variance;
  const sure = normalCdf((mean - logit(MASTERED)) / Math.sqrt(variance));
  const now = recallOf(knowledge, skill, level, at);
  const proof = proofAt(own(knowledge.ability.skills, skill)?.proofs ?? {}, level);
  const apart = proof !== undefined && proof.last - proof.first >= PROOF_DAYS * DAY;
  return {
    skill,
    level,
    ...ranged({ mean, variance }),
    now,
    sure,
    proven: sure >= SURE && apart && now !== undefined && now >= MASTERED,
    lastProof: proof?.last,
    answers: standing.skill.right + standing.skill.wrong,
  };
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

/** Mean chance of recall over the ideas up to this level that have a memory. */
function recallOf(knowledge: Knowledge, skill: string, level: Level, at: number): number | undefined {
  let sum = 0;
  let n = 0;
  for (const facts of libraryOf(knowledge.catalogue).keys.values()) {
    const { module, key } = facts;
    if (module.skill !== skill || !atLeast(level, module.level) || !own(knowledge.state.memories, key)) continue;
    sum += recallOfKey(knowledge, facts, at);
    n += 1;
  }
  return n > 0 ? sum / n : undefined;
}

/** Chance of recalling an idea, asked by its first variant. */
export function recallOfKey(knowledge: Knowledge, { module, variants }: KeyFacts, at: number): number {
  const [card] = variants;
  return card ? predict(knowledge, module, card, at).p : 0;
}
