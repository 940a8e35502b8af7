import type { Ability } from '#core/mastery/ability.ts';
import { type Belief, type Component, chance, total } from '#core/mastery/belief.ts';
import { type Difficulties, difficultyOf, NO_DIFFICULTIES } from '#core/mastery/level.ts';
import { learnerAt, NO_TALLY, skillAt, type Tally } from '#core/mastery/tracker.ts';
import { ln } from '#core/math/exponential.ts';
import { logistic, logit } from '#core/math/logistic.ts';
import { Z_90 } from '#core/math/normal.ts';
import { DEFAULT_WEIGHTS, retrievability } from '#core/memory/fsrs.ts';
import type { Weights } from '#core/memory/memory.ts';
import type { Catalogue, ModuleFacts } from '#core/planning/catalogue.ts';
import type { ActivityFacts } from '#core/planning/library.ts';
import type { LearnerState } from '#core/sync/state.ts';

/**
 * What the stack looks at, in this order; the weights of a stack stand in the same order after its constant. Moving
 * averages are counted from one half, numbers of answers as ln(1 + n).
 */
export const FEATURES = [
  'memory',
  'ability',
  'difficulty',
  'recentSkill',
  'practised',
  'skillRight',
  'skillWrong',
  'recentLearner',
  'recentItem',
] as const;

/** Logistic layer over memory and mastery: data, so that the server may fit it and every device evaluate it. */
export interface Stack {
  /** The constant, then one weight a feature. */
  readonly weights: readonly number[];
  /** Answers it was fitted on; 0 for the one that ships. */
  readonly answers: number;
}

export const DEFAULT_STACK: Stack = Object.freeze({
  weights: Object.freeze([0, 0.75, 0.45, -0.45, 0.6, 0.1, 0, 0, 0, 0]),
  answers: 0,
});

/** What is known of one learner at one activity. */
export interface Evidence {
  /** Predicted recall; undefined where nothing is remembered yet. */
  readonly recall: number | undefined;
  readonly learner: Belief & Tally;
  readonly skill: Belief & Tally;
  readonly difficulty: Belief;
  readonly item: Tally;
}

/** A probability of success with its 90 % range. */
export interface Prediction {
  readonly p: number;
  readonly low: number;
  readonly high: number;
}

/** What predicting and measuring one learner needs. */
export interface Knowledge {
  readonly ability: Ability;
  readonly state: LearnerState;
  readonly catalogue: Catalogue;
  readonly stack?: Stack;
  readonly weights?: Weights;
  readonly difficulties?: Difficulties;
}

/** The features of one answer to come, in the order of `FEATURES`. */
export function features({ recall, learner, skill, difficulty, item }: Evidence): number[] {
  return [
    recall === undefined ? 0 : logit(recall),
    learner.mean + skill.mean,
    difficulty.mean,
    skill.recent - 0.5,
    ln(1 + item.right + item.wrong),
    ln(1 + skill.right),
    ln(1 + skill.wrong),
    learner.recent - 0.5,
    item.recent - 0.5,
  ];
}

/** The stack's verdict on these features, in log-odds. */
export function logOdds(values: readonly number[], { weights }: Stack): number {
  return values.reduce((sum, value, i) => sum + value * (weights[i + 1] ?? 0), weights[0] ?? 0);
}

/**
 * Chance of success. What is remembered is stacked with ability, difficulty and recent results; of what was never
 * learned there is only what the filter believes.
 */
export function predictFrom(evidence: Evidence, stack: Stack = DEFAULT_STACK): Prediction {
  const { recall, learner, skill, difficulty } = evidence;
  if (recall === undefined) return ranged(total(componentsOf(evidence)));
  const [ofAbility, ofDifficulty] = [stack.weights[2] ?? 0, stack.weights[3] ?? 0];
  const variance =
    ofAbility * ofAbility * (learner.variance + skill.variance) + ofDifficulty * ofDifficulty * difficulty.variance;
  return ranged({ mean: logOdds(features(evidence), stack), variance });
}

/** Chance that the learner would get this activity right at `at` (milliseconds UTC). */
export function predict(knowledge: Knowledge, module: ModuleFacts, card: ActivityFacts, at: number): Prediction {
  return predictFrom(evidenceOf(knowledge, module, card, at), knowledge.stack);
}

function evidenceOf(knowledge: Knowledge, module: ModuleFacts, card: ActivityFacts, at: number): Evidence {
  const { ability, state, weights = DEFAULT_WEIGHTS, difficulties = NO_DIFFICULTIES } = knowledge;
  const memory = own(state.memories, card.key);
  return {
    recall: memory && retrievability(memory, at, weights),
    ...standingAt(ability, module.skill, at),
    difficulty: difficultyOf(module, card.id, card.kind, difficulties),
    item: own(ability.keys, card.key) ?? NO_TALLY,
  };
}

/** The learner and one skill as they are believed at a time. */
export function standingAt(
  { learner, skills }: Ability,
  skill: string,
  at: number,
): Pick<Evidence, 'learner' | 'skill'> {
  return { learner: learnerAt(learner, at), skill: skillAt(own(skills, skill), at) };
}

function componentsOf({ learner, skill, difficulty }: Evidence): Component[] {
  return [
    { belief: learner, sign: 1 },
    { belief: skill, sign: 1 },
    { belief: difficulty, sign: -1 },
  ];
}

/** The probability and its 90 % range that follow from believed log-odds. */
export function ranged(belief: Belief): Prediction {
  const half = Z_90 * Math.sqrt(belief.variance);
  return { p: chance(belief), low: logistic(belief.mean - half), high: logistic(belief.mean + half) };
}

export function own<T>(of: Readonly<Record<string, T>>, key: string): T | undefined {
  return Object.hasOwn(of, key) ? of[key] : undefined;
}
