import { type Scores, scoresOf } from '#core/insight/scores.ts';
import type { Belief } from '#core/mastery/belief.ts';
import { fitStack, type StackRow } from '#core/mastery/fit-stack.ts';
import { type Evidence, features, logOdds, predictFrom, type Stack } from '#core/mastery/stack.ts';
import { learnerAt, NO_TALLY, newTracker, see, skillAt } from '#core/mastery/tracker.ts';
import { logistic } from '#core/math/logistic.ts';
import { shuffle } from '#core/math/random.ts';
import type { TracedAnswer, TracedData } from './answers.ts';

const TRAINED = 0.8;
/** Learners of the training part that only teach difficulties, before rows for the layer are collected. */
const WARMING = 0.3;
const NEW_DIFFICULTY: Belief = { mean: 0, variance: 1 };
const NEW_ITEM: Belief = { mean: 0, variance: 0.6 };

/** What the learners of the training part taught: difficulty of each skill, and of each item beside its skill's. */
interface Population {
  readonly skills: Map<string, Belief>;
  readonly items: Map<string, Belief>;
}

interface Predicted extends StackRow {
  readonly filter: number;
}

export interface Evaluation {
  readonly learners: { readonly trained: number; readonly unseen: number };
  readonly answers: number;
  /** Always the rate of the training part. */
  readonly rate: Scores | undefined;
  readonly filter: Scores | undefined;
  /** Undefined where there are too few answers to fit it. */
  readonly layer: Scores | undefined;
}

/** Trains on 80 % of the learners, drawn by the seed, and predicts every answer of the others before it is given. */
export function evaluate({ learners }: TracedData, seed: number): Evaluation {
  const order = shuffle([...learners.keys()].sort(), seed);
  const trained = order.slice(0, Math.floor(order.length * TRAINED));
  const unseen = order.slice(trained.length);
  const population: Population = { skills: new Map(), items: new Map() };
  const rows: StackRow[] = [];
  for (const [i, id] of trained.entries()) {
    const own = follow(learners.get(id) ?? [], population, true);
    if (i >= trained.length * WARMING) rows.push(...own);
  }
  const tested = unseen.flatMap((id) => follow(learners.get(id) ?? [], population, false));
  const fit = fitStack(rows, undefined, seed);
  const right = rows.filter(({ correct }) => correct).length / Math.max(rows.length, 1);
  return {
    learners: { trained: trained.length, unseen: unseen.length },
    answers: tested.length,
    rate: scored(tested, () => right),
    filter: scored(tested, ({ filter }) => filter),
    layer: fit && scored(tested, (row) => layered(row, fit.stack)),
  };
}

function scored(tested: readonly Predicted[], predict: (row: Predicted) => number): Scores | undefined {
  return scoresOf(tested.map((row) => ({ predicted: predict(row), correct: row.correct })));
}

function layered(row: StackRow, stack: Stack): number {
  return logistic(logOdds(row.features, stack));
}

/** Goes through one learner's answers: predicts each, then takes it in. */
function follow(answers: readonly TracedAnswer[], population: Population, teaches: boolean): Predicted[] {
  const tracker = newTracker();
  return answers.map(({ skill, item, correct, at: told }, i) => {
    const at = told ?? i + 1;
    const ofSkill = population.skills.get(skill) ?? NEW_DIFFICULTY;
    const ofItem = population.items.get(item) ?? NEW_ITEM;
    const difficulty = { mean: ofSkill.mean + ofItem.mean, variance: ofSkill.variance + ofItem.variance };
    const evidence: Evidence = {
      recall: undefined,
      learner: learnerAt(tracker.learner, at),
      skill: skillAt(tracker.skills.get(skill), at),
      difficulty,
      item: tracker.keys.get(item) ?? NO_TALLY,
    };
    const row = { features: features(evidence), correct, filter: predictFrom(evidence).p };
    const after = see(tracker, { skill, key: item, at, difficulty, taught: false, result: correct ? 1 : 0, weight: 1 });
    if (teaches) {
      population.skills.set(skill, partOf(ofSkill, difficulty, after));
      population.items.set(item, partOf(ofItem, difficulty, after));
    }
    return row;
  });
}

/** What one of two summands gains from what was learned of their sum. */
function partOf(part: Belief, before: Belief, after: Belief): Belief {
  const share = part.variance / before.variance;
  return {
    mean: part.mean + share * (after.mean - before.mean),
    variance: part.variance - share * share * (before.variance - after.variance),
  };
}
