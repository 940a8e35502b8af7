import { aged, type Belief, type Component, type Drift, learn } from '#core/mastery/belief.ts';
import { type Difficulties, difficultyOf } from '#core/mastery/level.ts';
import { DAY, SITTING_DAYS } from '#core/memory/fsrs.ts';
import { remembers } from '#core/memory/grade.ts';
import type { Level, ModuleFacts } from '#core/planning/catalogue.ts';
import type { Library } from '#core/planning/library.ts';
import type { AttemptEvent, LoggedEvent, Verdict } from '#core/sync/event.ts';

/** Successes apart from each other, at items of one level. Milliseconds UTC. */
export interface Proof {
  readonly first: number;
  readonly last: number;
}

/** Counts and a moving average of results, 0 to 1; the average begins at one half. */
export interface Tally {
  readonly right: number;
  readonly wrong: number;
  readonly recent: number;
  readonly lastAt: number;
}

/** One learner's one skill, relative to the learner as a whole. */
export interface SkillBelief extends Belief, Tally {
  readonly proofs: Readonly<Partial<Record<Level, Proof>>>;
}

/** What a tracker knows of one learner; changed in place by `advance`. */
export interface Tracker {
  learner: Belief & Tally;
  readonly skills: Map<string, SkillBelief>;
  readonly keys: Map<string, Tally>;
}

export const NO_TALLY: Tally = Object.freeze({ right: 0, wrong: 0, recent: 0.5, lastAt: 0 });
export const NEW_LEARNER: Belief & Tally = Object.freeze({ mean: 0, variance: 0.6, ...NO_TALLY });
export const NEW_SKILL: SkillBelief = Object.freeze({ mean: 0, variance: 1.4, ...NO_TALLY, proofs: {} });
const LEARNER_DRIFT: Drift = { perDay: 0.0005, most: NEW_LEARNER.variance };
const SKILL_DRIFT: Drift = { perDay: 0.004, most: NEW_SKILL.variance };
/** Variance that one answer with its explanation adds to a skill, and a finished lesson. */
const PRACTICE_CHANGES = 0.015;
const LESSON_CHANGES = 0.5;
/** An answer inside its lesson says half as much as one that stands alone. */
const LESSON_WEIGHT = 0.5;
/** What having answered an idea before, or its lesson just now, adds to the chance of getting it right, in log-odds. */
export const TAUGHT = 1.2;
const RECENT_STEP = 0.25;

export function newTracker(): Tracker {
  return { learner: NEW_LEARNER, skills: new Map(), keys: new Map() };
}

/** Takes one event of the log in, in order. Only answers that count and finished lessons change anything. */
export function advance(tracker: Tracker, event: LoggedEvent, library: Library, difficulties: Difficulties): void {
  if (event.kind !== 'attempt' && event.kind !== 'lesson') return;
  const module = library.modules.get(event.module);
  if (!module) return;
  if (event.kind === 'attempt') {
    if (!remembers(event, event.verdict)) return;
    const difficulty = difficultyOf(module, event.activity, event.cardKind, difficulties);
    see(tracker, seenOf(tracker, event, event.verdict, { module, difficulty }));
  } else if (event.card === undefined && !event.skipped) {
    const skill = skillAt(tracker.skills.get(module.skill), event.effectiveAt);
    tracker.skills.set(module.skill, {
      ...skill,
      variance: Math.min(skill.variance + LESSON_CHANGES, NEW_SKILL.variance),
    });
  }
}

/** The learner as a whole at a time: certainty fades. */
export function learnerAt(learner: Belief & Tally, at: number): Belief & Tally {
  return { ...learner, ...aged(learner, daysBetween(learner.lastAt, at), LEARNER_DRIFT) };
}

export function skillAt(known: SkillBelief | undefined, at: number): SkillBelief {
  const skill = known ?? NEW_SKILL;
  return { ...skill, ...aged(skill, daysBetween(skill.lastAt, at), SKILL_DRIFT) };
}

/** What an answer shows, 0 to 1: a hint halves it, a revealing one leaves nothing. */
export function resultOf({ hints, revealed }: Pick<AttemptEvent, 'hints' | 'revealed'>, { score }: Verdict): number {
  if (revealed) return 0;
  return hints > 0 ? score / 2 : score;
}

/** One answer as the filter sees it. */
export interface Seen {
  readonly skill: string;
  readonly key: string;
  readonly at: number;
  readonly difficulty: Belief;
  /** It was taught before: a right answer says less of what was not. */
  readonly taught: boolean;
  /** 0 to 1. */
  readonly result: number;
  /** Share of an answer that it is worth. */
  readonly weight: number;
  /** Level that a success would prove; undefined where it proves nothing. */
  readonly proves?: Level | undefined;
}

/** Takes in one answer; what is believed of the item's difficulty afterwards is returned. */
export function see(tracker: Tracker, seen: Seen): Belief {
  const { skill: id, key, at, difficulty, taught, result, weight, proves } = seen;
  const help = taught ? TAUGHT : 0;
  const learner = learnerAt(tracker.learner, at);
  const skill = skillAt(tracker.skills.get(id), at);
  const components: readonly [Component, Component, Component] = [
    { belief: learner, sign: 1 },
    { belief: { mean: skill.mean, variance: skill.variance + PRACTICE_CHANGES }, sign: 1 },
    { belief: { mean: difficulty.mean - help, variance: difficulty.variance }, sign: -1 },
  ];
  const [ofLearner, ofSkill, ofItem] = learn(components, result, weight);
  const tally = tracker.keys.get(key) ?? NO_TALLY;
  const apart = proves !== undefined && daysBetween(tally.lastAt, at) >= SITTING_DAYS;
  const proofs = apart && result >= 0.5 ? withProof(skill.proofs, proves, at) : skill.proofs;
  tracker.learner = { ...counted(learner, result, at), ...ofLearner };
  tracker.skills.set(id, { ...counted(skill, result, at), ...ofSkill, proofs });
  tracker.keys.set(key, counted(tally, result, at));
  return { mean: ofItem.mean + help, variance: ofItem.variance };
}

/** An attempt at a module, as the filter sees it. */
export function seenOf(
  { keys }: Pick<Tracker, 'keys'>,
  event: AttemptEvent & { readonly effectiveAt: number },
  verdict: Verdict,
  { module, difficulty }: { readonly module: ModuleFacts; readonly difficulty: Belief },
): Seen {
  const lesson = event.purpose === 'lesson';
  return {
    skill: module.skill,
    key: event.key,
    at: event.effectiveAt,
    difficulty,
    taught: lesson || keys.has(event.key),
    result: resultOf(event, verdict),
    weight: lesson ? LESSON_WEIGHT : 1,
    proves: lesson ? undefined : module.level,
  };
}

function withProof(proofs: SkillBelief['proofs'], level: Level, at: number): SkillBelief['proofs'] {
  return { ...proofs, [level]: { first: proofs[level]?.first ?? at, last: at } };
}

function counted({ right, wrong, recent }: Tally, result: number, lastAt: number): Tally {
  return {
    right: right + (result >= 0.5 ? 1 : 0),
    wrong: wrong + (result >= 0.5 ? 0 : 1),
    recent: recent + RECENT_STEP * (result - recent),
    lastAt,
  };
}

function daysBetween(from: number, to: number): number {
  return from === 0 ? Number.POSITIVE_INFINITY : Math.max(0, to - from) / DAY;
}
