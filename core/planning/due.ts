import type { Library } from '#core/planning/library.ts';
import type { Assignment } from '#core/planning/plan.ts';

/**
 * By when each assigned module is due, and what must be learned before it by then too; of several days the first. What
 * the library does not have is left out.
 */
export function dueDates(assignments: readonly Assignment[], library: Library): ReadonlyMap<string, number> {
  const due = new Map<string, number>();
  const open = [...assignments];
  for (let asked = open.pop(); asked; asked = open.pop()) {
    const { module, dueAt } = asked;
    const known = library.modules.get(module);
    if (!known || (due.get(module) ?? Number.POSITIVE_INFINITY) <= dueAt) continue;
    due.set(module, dueAt);
    open.push(...known.prerequisites.map((before) => ({ module: before, dueAt })));
  }
  return due;
}
