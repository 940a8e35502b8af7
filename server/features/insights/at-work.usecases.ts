import type { AtWorkReport } from '#contract/insights.ts';
import { type AtWork, atWork } from '#core/application/at-work.ts';
import { type ImpactInput, impact } from '#core/insight/impact.ts';
import type { LoggedEvent } from '#core/sync/event.ts';
import type { Engine } from '#server/database/engines/engine.ts';
import type { AtWorkRepository } from '#server/features/insights/at-work.repository.ts';

/** Fewer people than this are never shown together. */
const SMALLEST_GROUP = 5;

/** What a group of people used at work, in sums. */
interface GroupAtWork extends AtWork {
  readonly people: number;
}

/** The return report's numbers from everybody's check-ins. Whose they are, and what was written, is not in them. */
export async function organizationAtWork(
  { engine, atWork: repository }: { readonly engine: Engine; readonly atWork: AtWorkRepository },
  assumptions: Omit<ImpactInput, 'people'>,
): Promise<AtWorkReport> {
  const logs = await repository.logs(engine.db);
  const people = logs.map((log) => atWork(log));
  return {
    smallestGroup: SMALLEST_GROUP,
    all: groupOf(people),
    modules: modulesOf(logs).flatMap((module) => {
      const group = groupOf(logs.map((log) => atWork(log, module)));
      return group ? [{ module, ...group }] : [];
    }),
    impact: impact({ ...assumptions, people }),
  };
}

function modulesOf(logs: readonly (readonly LoggedEvent[])[]): string[] {
  const modules = new Set(logs.flat().flatMap((event) => (event.kind === 'plan' ? [event.module] : [])));
  return [...modules].sort();
}

function groupOf(everybody: readonly AtWork[]): GroupAtWork | undefined {
  const people = everybody.filter(({ plans, needs }) => plans + needs > 0);
  if (people.length < SMALLEST_GROUP) return undefined;
  const sum = (of: (one: AtWork) => number) => people.reduce((all, one) => all + of(one), 0);
  return {
    people: people.length,
    plans: sum(({ plans }) => plans),
    used: sum(({ used }) => used),
    notYet: sum(({ notYet }) => notYet),
    hours: sum(({ hours }) => hours),
    reckoned: sum(({ reckoned }) => reckoned),
    needs: sum(({ needs }) => needs),
    needsUsed: sum(({ needsUsed }) => needsUsed),
    needsWorked: sum(({ needsWorked }) => needsWorked),
  };
}
