import type { ModuleFacts } from '#core/planning/catalogue.ts';
import { type Desk, memoryOf } from '#core/planning/desk.ts';
import { lessonFacts } from '#core/planning/lesson-facts.ts';
import { pretestResult } from '#core/planning/progress.ts';
import type { LearnerState, LessonState } from '#core/sync/state.ts';

/** How often a lesson of this level is known already, before anything is seen of the learner. */
const KNOWN_BEFORE = { foundation: 0.35, practice: 0.25, advanced: 0.15 };
/** Lessons the prior is worth. */
const PRIOR_LESSONS = 4;
export function lessonOf({ lessons }: Pick<LearnerState, 'lessons'>, module: string): LessonState | undefined {
  return Object.hasOwn(lessons, module) ? lessons[module] : undefined;
}

/** Where the learner stands with the library. */
export interface Standing {
  /** Modules whose lesson need not be offered. */
  readonly learned: ReadonlySet<string>;
  /** Skills of which at least one module is learned. */
  readonly begunSkills: ReadonlySet<string>;
  /** Lessons of each skill that a pretest made superfluous, and that were taken. */
  readonly skipped: ReadonlyMap<string, number>;
  readonly taught: ReadonlyMap<string, number>;
  /** The same over all skills. */
  readonly allSkipped: number;
  readonly allTaught: number;
}

export function standing(at: Desk): Standing {
  const learned = new Set<string>();
  const begunSkills = new Set<string>();
  const skipped = new Map<string, number>();
  const taught = new Map<string, number>();
  let allSkipped = 0;
  let allTaught = 0;
  for (const module of at.library.modules.values()) {
    if (!isLearned(at, module)) continue;
    learned.add(module.id);
    begunSkills.add(module.skill);
    const lesson = lessonOf(at.state, module.id);
    const counts = lesson?.skipped ? skipped : taught;
    if (!lesson) continue;
    counts.set(module.skill, (counts.get(module.skill) ?? 0) + 1);
    if (lesson.skipped) allSkipped += 1;
    else allTaught += 1;
  }
  return { learned, begunSkills, skipped, taught, allSkipped, allTaught };
}

/** Finished or skipped, now or before; or the main ideas were right when they were asked without the lesson. */
function isLearned(at: Desk, module: ModuleFacts): boolean {
  const lesson = lessonOf(at.state, module.id);
  if (lesson?.finishedAt !== undefined) return true;
  const { pretest } = lessonFacts(at, module);
  if (pretestResult(at.progress, module.id, pretest) === 'passed') return true;
  if (lesson || at.progress.begun.has(module.id) || pretest.length === 0) return false;
  return pretest.every(({ key }) => !at.progress.keys.has(key) && (memoryOf(at, key)?.lastGrade ?? 1) >= 2);
}

/** Whether all modules to be learned first are; ids that the catalogue does not know hold nobody up. */
export function prerequisitesHold(at: Desk, { learned }: Standing, module: ModuleFacts): boolean {
  return module.prerequisites.every((id) => learned.has(id) || !at.library.modules.has(id));
}

/** Whether something was learned of every skill that this module's skill builds on, as far as there is anything. */
export function groundLaid(at: Desk, { begunSkills }: Standing, module: ModuleFacts): boolean {
  const before = at.library.skills.get(module.skill)?.prerequisites ?? [];
  return before.every((skill) => begunSkills.has(skill) || !at.library.taughtSkills.has(skill));
}

/**
 * Chance that a module is known before its lesson: what is usual at its level, moved by how this learner's lessons went
 * over all skills, and that by how those of its own skill went.
 */
export function knownChance(stand: Standing, { level, skill }: ModuleFacts): number {
  const known = stand.skipped.get(skill) ?? 0;
  const lessons = known + (stand.taught.get(skill) ?? 0);
  const others = stand.allSkipped + stand.allTaught - lessons;
  const usual = (KNOWN_BEFORE[level] * PRIOR_LESSONS + stand.allSkipped - known) / (PRIOR_LESSONS + others);
  return (usual * PRIOR_LESSONS + known) / (PRIOR_LESSONS + lessons);
}
