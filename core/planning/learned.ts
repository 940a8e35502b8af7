import type { ModuleFacts } from '#core/planning/catalogue.ts';
import { type Desk, memoryOf, playableActivities } from '#core/planning/desk.ts';
import type { ActivityFacts } from '#core/planning/library.ts';
import { pretestResult } from '#core/planning/progress.ts';
import type { LearnerState, LessonState } from '#core/sync/state.ts';

/** How often a lesson of this level is known already, before anything is seen of the learner. */
const KNOWN_BEFORE = { foundation: 0.35, practice: 0.25, advanced: 0.15 };
/** Lessons the prior is worth. */
const PRIOR_LESSONS = 4;
const LONGEST_PRETEST = 2;

/**
 * The cards that find out whether a module is known: one for each of its two main ideas, which are those with most
 * variants; only one where two would leave nothing for the lesson.
 */
export function pretestCards(at: Desk, module: ModuleFacts): ActivityFacts[] {
  const cards = playableActivities(at, module);
  const counts = new Map<string, number>();
  for (const { key } of cards) counts.set(key, (counts.get(key) ?? 0) + 1);
  const first = cards.filter((card, i) => cards.findIndex(({ key }) => key === card.key) === i);
  const count = cards.length <= LONGEST_PRETEST ? 1 : LONGEST_PRETEST;
  const main = first.toSorted((a, b) => (counts.get(b.key) ?? 0) - (counts.get(a.key) ?? 0)).slice(0, count);
  return first.filter((card) => main.includes(card));
}

export function lessonOf({ lessons }: Pick<LearnerState, 'lessons'>, module: string): LessonState | undefined {
  return Object.hasOwn(lessons, module) ? lessons[module] : undefined;
}

/**
 * Whether the lesson need not be offered: it was finished or skipped, now or before, or the main ideas were right when
 * they were asked without it.
 */
export function learned(at: Desk, module: ModuleFacts): boolean {
  const lesson = lessonOf(at.state, module.id);
  if (lesson?.finishedAt !== undefined) return true;
  const pretest = pretestCards(at, module);
  if (pretestResult(at.progress, module.id, pretest) === 'passed') return true;
  if (lesson || at.progress.begun.has(module.id) || pretest.length === 0) return false;
  return pretest.every(({ key }) => !at.progress.keys.has(key) && (memoryOf(at, key)?.lastGrade ?? 1) >= 2);
}

/** Ids that the catalogue does not know hold nobody up. */
export function prerequisitesHold(at: Desk, module: ModuleFacts): boolean {
  return module.prerequisites.every((id) => {
    const before = at.library.modules.get(id);
    return before === undefined || learned(at, before);
  });
}

/** Whether something was learned of every skill that this module's skill builds on, as far as there is anything. */
export function groundLaid(at: Desk, module: ModuleFacts): boolean {
  const before = at.library.skills.get(module.skill)?.prerequisites ?? [];
  return before.every((skill) => {
    const modules = at.library.modulesOfSkill.get(skill) ?? [];
    return modules.length === 0 || modules.some((other) => learned(at, other));
  });
}

/** Chance that a module is known before its lesson, from its level and from how earlier lessons of its skill went. */
export function knownChance(at: Desk, module: ModuleFacts): number {
  let skipped = 0;
  let taught = 0;
  for (const other of at.library.modulesOfSkill.get(module.skill) ?? []) {
    const lesson = lessonOf(at.state, other.id);
    if (lesson?.finishedAt === undefined) continue;
    if (lesson.skipped) skipped += 1;
    else taught += 1;
  }
  return (KNOWN_BEFORE[module.level] * PRIOR_LESSONS + skipped) / (PRIOR_LESSONS + skipped + taught);
}
