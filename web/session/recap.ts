import { DAY, daysUntil } from '#core/memory/fsrs.ts';
import type { Weights } from '#core/memory/memory.ts';
import type { LiveSession } from '#core/planning/live.ts';
import type { LearnerState } from '#core/sync/state.ts';

/** What a session did for one module. */
export interface RecapEntry {
  readonly module: string;
  readonly version: string;
  /** Things recalled that were learned before, things new, and things that went wrong at the last try. */
  readonly brought: number;
  readonly learned: number;
  readonly missed: number;
  /** When the first of them will have faded to where it is worth bringing back; milliseconds UTC. */
  readonly returnsAt?: number;
}

/** Recall at which something is due to come back. */
const FADED = 0.9;

/** What came back, what is new and when each returns, module by module in the order of the session. */
export function recapOf(live: LiveSession, state: Pick<LearnerState, 'memories'>, weights?: Weights): RecapEntry[] {
  const modules = new Map<string, { version: string; last: Map<string, { correct: boolean; taught: boolean }> }>();
  for (const { bite, correct, undone } of live.done) {
    if (undone || bite.key === undefined || correct === undefined) continue;
    const known = modules.get(bite.module) ?? { version: bite.version, last: new Map() };
    const taught =
      bite.purpose === 'lesson' || bite.purpose === 'pretest' || (known.last.get(bite.key)?.taught ?? false);
    known.last.set(bite.key, { correct, taught });
    modules.set(bite.module, known);
  }
  return [...modules].map(([module, { version, last }]) => {
    const answers = [...last.values()];
    const returnsAt = earliest([...last.keys()].map((key) => fadesAt(state.memories[key], weights)));
    return {
      module,
      version,
      brought: answers.filter(({ correct, taught }) => correct && !taught).length,
      learned: answers.filter(({ correct, taught }) => correct && taught).length,
      missed: answers.filter(({ correct }) => !correct).length,
      ...(returnsAt !== undefined && { returnsAt }),
    };
  });
}

function fadesAt(memory: LearnerState['memories'][string] | undefined, weights?: Weights): number | undefined {
  return memory && Math.round(memory.lastAt + daysUntil(memory.stability, FADED, weights) * DAY);
}

function earliest(times: readonly (number | undefined)[]): number | undefined {
  const known = times.filter((time) => time !== undefined);
  return known.length === 0 ? undefined : Math.min(...known);
}
