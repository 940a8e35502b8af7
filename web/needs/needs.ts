import type { ModuleEntry } from '#contract/library.ts';
import { OVER } from '#core/application/needs.ts';
import type { DatedNeed, LearnerState } from '#core/sync/state.ts';

const MOST_SHOWN = 3;
/** So long before its moment a need offers its warm-up first of all. */
const SHORTLY = 12 * 3_600_000;

/** Needs that are still ahead, soonest first; what is behind is nobody's hurry any more. */
export function needsAhead({ needs }: Pick<LearnerState, 'needs'>, at: number): DatedNeed[] {
  return needs
    .filter((need) => need.at >= at - OVER)
    .sort((a, b) => a.at - b.at || (a.skill < b.skill ? -1 : 1))
    .slice(0, MOST_SHOWN);
}

/** Whether the hours before a need have begun, in which a warm-up is worth most. */
export function isShortlyBefore(need: Pick<DatedNeed, 'at'>, at: number): boolean {
  return need.at - at <= SHORTLY;
}

/** The modules that a warm-up for this skill asks. */
export function modulesFor(skill: string, modules: readonly ModuleEntry[]): ModuleEntry[] {
  return modules.filter((module) => module.skill === skill);
}

/** The address of a 60-second session on these modules. */
export function warmUpAddress(modules: readonly Pick<ModuleEntry, 'id'>[]): string {
  return `/session?minutes=1${modules.map(({ id }) => `&only=${id}`).join('')}`;
}
