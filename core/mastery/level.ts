import type { Belief } from '#core/mastery/belief.ts';
import type { Level, ModuleFacts, RoleFacts } from '#core/planning/catalogue.ts';
import type { Library } from '#core/planning/library.ts';
import { cardName } from '#core/planning/progress.ts';

export const LEVELS: readonly Level[] = ['foundation', 'practice', 'advanced'];

/**
 * Difficulty of an item nobody has answered yet, by the level of its module: someone of whom nothing is known is right
 * in 44, 34 and 25 of 100 before the lesson, guessing included.
 */
const USUAL_DIFFICULTY: Readonly<Record<Level, Belief>> = {
  foundation: { mean: 0.25, variance: 0.3 },
  practice: { mean: 0.65, variance: 0.3 },
  advanced: { mean: 1.1, variance: 0.3 },
};

/** What the kind of an activity adds: producing an answer is harder than choosing one. Other kinds add nothing. */
const KIND_ADDS: Readonly<Record<string, number>> = {
  'true-false': -0.3,
  choice: -0.2,
  match: -0.1,
  order: 0.1,
  cloze: 0.2,
  'short-answer': 0.35,
};

/** Difficulties learned from everybody's answers, by `module/card`; data that the server may publish. */
export type Difficulties = Readonly<Record<string, Belief>>;

export const NO_DIFFICULTIES: Difficulties = Object.freeze({});

/** Difficulty of one activity of a module: as published, or else as usual for its level and kind. */
export function difficultyOf(
  { id, level }: Pick<ModuleFacts, 'id' | 'level'>,
  card: string,
  kind: string | undefined,
  published: Difficulties,
): Belief {
  const name = cardName(id, card);
  const known = Object.hasOwn(published, name) ? published[name] : undefined;
  const { mean, variance } = USUAL_DIFFICULTY[level];
  const adds = kind !== undefined && Object.hasOwn(KIND_ADDS, kind) ? (KIND_ADDS[kind] ?? 0) : 0;
  return known ?? { mean: mean + adds, variance };
}

/** Mean difficulty of items of this level. */
export function levelDifficulty(level: Level): number {
  return USUAL_DIFFICULTY[level].mean;
}

export function atLeast(level: Level, wanted: Level): boolean {
  return LEVELS.indexOf(level) >= LEVELS.indexOf(wanted);
}

/** The level a role asks of a skill: the one whose word in `roles.yaml` (0.4, 0.7, 1) is nearest. */
export function askedLevel({ skills }: RoleFacts, skill: string): Level {
  const asked = Object.hasOwn(skills, skill) ? (skills[skill] ?? 0) : 0;
  return asked >= 0.85 ? 'advanced' : asked >= 0.55 ? 'practice' : 'foundation';
}

/** The highest level up to `wanted` that the library teaches of a skill; its lowest where it teaches only beyond. */
export function taughtLevel(library: Library, skill: string, wanted: Level): Level | undefined {
  const taught = new Set<Level>();
  for (const module of library.modules.values()) if (module.skill === skill) taught.add(module.level);
  const upTo = LEVELS.filter((level) => taught.has(level) && atLeast(wanted, level));
  return upTo.at(-1) ?? LEVELS.find((level) => taught.has(level));
}
