import type { Ability } from '#core/mastery/ability.ts';
import { type Belief, type Component, chance, learn, total } from '#core/mastery/belief.ts';
import { type Difficulties, difficultyOf, levelDifficulty, NO_DIFFICULTIES } from '#core/mastery/level.ts';
import { MASTERED } from '#core/mastery/mastery.ts';
import { type Prediction, ranged, standingAt } from '#core/mastery/stack.ts';
import { logit } from '#core/math/logistic.ts';
import { normalCdf } from '#core/math/normal.ts';
import type { Catalogue, ModuleFacts } from '#core/planning/catalogue.ts';
import { type ActivityFacts, isActivity, libraryOf } from '#core/planning/library.ts';
import { cardTime } from '#core/planning/pace.ts';
import type { LearnerState } from '#core/sync/state.ts';

/** Most seconds that finding out about one skill may take. */
export const PLACEMENT_SECONDS = 90;
/** Chance of success that tells most without being hopeless. */
const AIM = 0.6;
/** A belief this narrow (standard deviation in log-odds) needs no more questions. */
const NARROW = 0.55;
const FEWEST = 3;
/** Sure enough that a module's ideas are known. */
const LIKELY_KNOWN = 0.5;

/** One question of the probe and how it went. */
export interface Placed {
  readonly module: string;
  readonly card: string;
  readonly correct: boolean;
}

/** A probe under way. */
export interface PlacementProbe {
  readonly startedAt: number;
  readonly spentSeconds: number;
  readonly done: readonly Placed[];
  /** Kinds this device cannot play. */
  readonly without?: readonly string[];
}

export interface PlacementQuestion {
  readonly ended: false;
  readonly module: string;
  readonly version: string;
  readonly card: string;
  readonly kind: string;
  readonly key: string;
  readonly seconds: number;
  /** Chance of success as it is believed now. */
  readonly chance: number;
}

export interface Placement {
  readonly ended: true;
  readonly because: 'certain' | 'time' | 'nothing-left';
  /** Ability in this skill, learner and skill together, in log-odds. */
  readonly belief: Belief;
  /** Chance of success at an item of the foundation level. */
  readonly estimate: Prediction;
  /** Modules whose lesson can be skipped, in the catalogue's order. */
  readonly known: readonly string[];
}

/** What the probe starts from. */
export interface PlacementStart {
  readonly state: LearnerState;
  readonly ability: Ability;
  readonly difficulties?: Difficulties;
}

/**
 * The next question that finds out how much of a skill is known, or the result. Asks where success is about as likely
 * as .60, spread over the skill's modules, one question an idea; ends when the belief is narrow, when the next question
 * would not fit into ninety seconds, or when everything was asked.
 */
export function placementNext(
  { state, ability, difficulties = NO_DIFFICULTIES }: PlacementStart,
  catalogue: Catalogue,
  skill: string,
  probe: PlacementProbe,
): PlacementQuestion | Placement {
  const modules = [...libraryOf(catalogue).modules.values()].filter((module) => module.skill === skill);
  const standing = standingAt(ability, skill, probe.startedAt);
  let parts: readonly Belief[] = [standing.learner, standing.skill];
  for (const { module, card, correct } of probe.done) {
    const facts = modules.find(({ id }) => id === module);
    const kind = facts?.cards.find(({ id }) => id === card)?.kind;
    if (!facts || kind === undefined) continue;
    const item: Component = { belief: difficultyOf(facts, card, kind, difficulties), sign: -1 };
    parts = learn([...parts.map((belief): Component => ({ belief, sign: 1 })), item], correct ? 1 : 0).slice(0, -1);
  }
  const belief = total(parts.map((part): Component => ({ belief: part, sign: 1 })));
  const end = (because: Placement['because']): Placement => ({
    ended: true,
    because,
    belief,
    estimate: ranged({ ...belief, mean: belief.mean - levelDifficulty('foundation') }),
    known: modules.filter((module) => isKnown(module, belief, probe)).map(({ id }) => id),
  });
  if (probe.done.length >= FEWEST && Math.sqrt(belief.variance) <= NARROW) return end('certain');
  const open = modules.flatMap((module) => questionsOf(module, probe, belief, { state, difficulties }));
  const fitting = open.filter(({ seconds }) => probe.spentSeconds + seconds <= PLACEMENT_SECONDS);
  const next = mostTelling(fitting, probe);
  return next ?? end(open.length === 0 ? 'nothing-left' : 'time');
}

/** One question for each idea that was not asked. */
function questionsOf(
  module: ModuleFacts,
  { done, without = [] }: PlacementProbe,
  belief: Belief,
  { state, difficulties }: { state: LearnerState; difficulties: Difficulties },
): PlacementQuestion[] {
  const asked = new Set(done.filter((one) => one.module === module.id).map(({ card }) => card));
  const keys = new Set(module.cards.filter(({ id }) => asked.has(id)).map(({ key }) => key));
  const open = module.cards.filter(isActivity).filter(({ key, kind }) => !keys.has(key) && !without.includes(kind));
  return open.map((card: ActivityFacts) => {
    const item = difficultyOf(module, card.id, card.kind, difficulties);
    return {
      ended: false,
      module: module.id,
      version: module.version,
      card: card.id,
      kind: card.kind,
      key: card.key,
      seconds: cardTime(card.kind, card.seconds, state.pace).mean,
      chance: chance(
        total([
          { belief, sign: 1 },
          { belief: item, sign: -1 },
        ]),
      ),
    };
  });
}

/** Of a module asked least so far, the question whose chance lies nearest to the aim; ties in the catalogue's order. */
function mostTelling(open: readonly PlacementQuestion[], { done }: PlacementProbe): PlacementQuestion | undefined {
  const asked = (id: string) => done.filter(({ module }) => module === id).length;
  const fewest = Math.min(...open.map(({ module }) => asked(module)));
  let best: PlacementQuestion | undefined;
  for (const question of open) {
    if (asked(question.module) > fewest) continue;
    if (!best || Math.abs(question.chance - AIM) < Math.abs(best.chance - AIM)) best = question;
  }
  return best;
}

/** Asked at least once, never missed, and the belief says that the rest is known too. */
function isKnown(module: ModuleFacts, { mean, variance }: Belief, { done }: PlacementProbe): boolean {
  const own = done.filter((one) => one.module === module.id);
  if (own.length === 0 || own.some(({ correct }) => !correct)) return false;
  const threshold = logit(MASTERED) + levelDifficulty(module.level);
  return normalCdf((mean - threshold) / Math.sqrt(variance)) >= LIKELY_KNOWN;
}
