import { askedLevel, atLeast } from '#core/mastery/level.ts';
import { MASTERED, type Mastery, mastery, recallOfKey } from '#core/mastery/mastery.ts';
import { type Knowledge, own } from '#core/mastery/stack.ts';
import type { Level, ModuleFacts } from '#core/planning/catalogue.ts';
import { isActivity, type KeyFacts, type Library, libraryOf } from '#core/planning/library.ts';
import { cardTime } from '#core/planning/pace.ts';
import type { LearnerState } from '#core/sync/state.ts';

/** What a role asks of one skill beside what there is. */
export interface Gap {
  readonly skill: string;
  /** How much the role asks for it, 0 to 1. */
  readonly importance: number;
  readonly target: Level;
  readonly have: Mastery;
  readonly closed: boolean;
  /** Lessons to take, those that others build on first; of other skills where they are prerequisites. */
  readonly lessons: readonly string[];
  /** Minutes of these lessons and of the reviews that prove the skill; undefined where the library cannot close it. */
  readonly minutes: number | undefined;
}

/** Successes that an idea is asked for until it counts as proven. */
const PROOFS = 2;

/** Gaps of a role, the largest first: importance times what is missing; ties by id. Undefined for an unknown role. */
export function gaps(role: string, knowledge: Knowledge, at: number): readonly Gap[] | undefined {
  const library = libraryOf(knowledge.catalogue);
  const facts = library.roles.get(role);
  if (!facts) return undefined;
  return Object.entries(facts.skills)
    .filter(([, importance]) => importance > 0)
    .map(([skill, importance]) =>
      gapOf(library, knowledge, { skill, importance, target: askedLevel(facts, skill) }, at),
    )
    .sort((a, b) => missing(b) - missing(a) || (a.skill < b.skill ? -1 : 1));
}

/** Importance times the share that is missing; nothing where the gap is closed. */
export function missing({ importance, have, closed }: Gap): number {
  return closed ? 0 : importance * (1 - have.p);
}

function gapOf(
  library: Library,
  knowledge: Knowledge,
  asked: Pick<Gap, 'skill' | 'importance' | 'target'>,
  at: number,
): Gap {
  const have = mastery(asked.skill, asked.target, knowledge, at);
  const closed = have.proven;
  const open = [...library.modules.values()].filter(
    (module) => module.skill === asked.skill && atLeast(asked.target, module.level),
  );
  const teachable = library.taughtSkills.has(asked.skill);
  const lessons = closed ? [] : toTake(library, knowledge.state, open);
  const minutes = closed ? 0 : minutesFor(library, knowledge, { lessons, open }, at);
  return { ...asked, have, closed, lessons: lessons.map(({ id }) => id), minutes: teachable ? minutes : undefined };
}

/** Lessons not yet taken with everything they build on, prerequisites first. */
function toTake(library: Library, state: LearnerState, wanted: readonly ModuleFacts[]): ModuleFacts[] {
  const taken: ModuleFacts[] = [];
  const seen = new Set<string>();
  const visit = (module: ModuleFacts) => {
    if (seen.has(module.id)) return;
    seen.add(module.id);
    if (isTaken(library, state, module)) return;
    for (const id of module.prerequisites) {
      const before = library.modules.get(id);
      if (before) visit(before);
    }
    taken.push(module);
  };
  for (const module of wanted) visit(module);
  return taken;
}

/** The lesson was finished or skipped, or each of its ideas was last answered right without it. */
export function isTaken({ keysOf }: Library, state: LearnerState, { id }: ModuleFacts): boolean {
  const lesson = own(state.lessons, id);
  if (lesson) return lesson.finishedAt !== undefined;
  const keys = keysOf.get(id) ?? [];
  return keys.length > 0 && keys.every(({ key }) => (own(state.memories, key)?.lastGrade ?? 1) >= 2);
}

function minutesFor(
  library: Library,
  knowledge: Knowledge,
  { lessons, open }: { lessons: readonly ModuleFacts[]; open: readonly ModuleFacts[] },
  at: number,
): number {
  const { state } = knowledge;
  const taking = new Set(lessons.map(({ id }) => id));
  let seconds = 0;
  for (const module of lessons) {
    const begun = own(state.lessons, module.id)?.cards ?? [];
    for (const { id, kind, seconds: usual } of module.cards)
      if (!begun.includes(id)) seconds += cardTime(kind, usual, state.pace).mean;
  }
  for (const module of new Set([...lessons, ...open]))
    for (const facts of library.keysOf.get(module.id) ?? [])
      seconds += reviewsOf(knowledge, facts, taking.has(module.id), at) * secondsOf(facts, state);
  return seconds / 60;
}

/** Reviews still to come of one idea: what proof takes, and one more where it has slipped. */
function reviewsOf(knowledge: Knowledge, facts: KeyFacts, unlearned: boolean, at: number): number {
  const tally = own(knowledge.ability.keys, facts.key);
  const proofs = Math.max(0, PROOFS - (unlearned ? 0 : (tally?.right ?? 0)));
  const slipped = !unlearned && (recallOfKey(knowledge, facts.key, at) ?? 1) < MASTERED;
  return Math.max(proofs, slipped ? 1 : 0);
}

function secondsOf({ variants }: KeyFacts, { pace }: LearnerState): number {
  const [card] = variants.filter(isActivity);
  return card ? cardTime(card.kind, card.seconds, pace).mean : 0;
}
