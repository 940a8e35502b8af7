import type { Assignments } from '#contract/assignment.ts';
import type { Engine } from '#server/database/engines/engine.ts';
import type { AssignmentsRepository } from '#server/features/assignments/assignments.repository.ts';
import { HttpProblem } from '#server/http/problem.ts';

export interface AssignmentDependencies {
  readonly engine: Engine;
  readonly assignments: AssignmentsRepository;
  readonly organizationName: () => Promise<string>;
  /** Whether the library has this module now. */
  readonly hasModule: (id: string) => boolean;
  readonly now: () => number;
}

const DAY = 86_400_000;
/** What was due is shown as late for so long; after that nobody is asked any more. */
const LATE_DAYS = 30;
const LONGEST_DAYS = 2 * 366;

/** What is asked of the organization's members now, soonest first. */
export async function currentAssignments(deps: AssignmentDependencies): Promise<Assignments> {
  const { engine, assignments, organizationName, now } = deps;
  const rows = await assignments.dueFrom(engine.db, now() - LATE_DAYS * DAY);
  return {
    organization: await organizationName(),
    assignments: rows.map(({ module, due_at }) => ({ module, dueAt: due_at })),
  };
}

/**
 * Asks everybody to learn a module by a moment.
 * @throws HttpProblem `not_found` for a module the library does not have, `invalid_request` for a moment that is over
 *   or years away
 */
export async function assign(
  { engine, assignments, hasModule, now }: AssignmentDependencies,
  { module, dueAt }: { readonly module: string; readonly dueAt: number },
): Promise<void> {
  if (!hasModule(module)) {
    throw new HttpProblem('not_found', 'The library has no module of this id.', { field: 'module' });
  }
  const at = now();
  if (dueAt <= at || dueAt > at + LONGEST_DAYS * DAY) {
    throw new HttpProblem('invalid_request', 'dueAt: choose a moment that is yet to come, within two years.', {
      field: 'dueAt',
    });
  }
  await engine.write((writer) => assignments.put(writer, { module, due_at: dueAt, asked_at: at }));
}

/**
 * Asks for a module no longer.
 * @throws HttpProblem `not_found` when it was not asked for
 */
export async function withdraw({ engine, assignments }: AssignmentDependencies, module: string): Promise<void> {
  const removed = await engine.write((writer) => assignments.remove(writer, module));
  if (removed === 0) throw new HttpProblem('not_found', 'This module is not asked for.', { field: 'module' });
}
