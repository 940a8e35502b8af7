import { DAY } from '#core/memory/fsrs.ts';
import type { Weights } from '#core/memory/memory.ts';
import { returnsAt } from '#core/planning/forecast.ts';
import type { PlanSummary } from '#core/planning/plan.ts';
import type { LearnerState } from '#core/sync/state.ts';
import { relativeDay } from '../messages/days.ts';
import { m } from '../messages/language.svelte.ts';

/** Days without a session after which a plan is explained to whoever comes back. */
const AWAY_DAYS = 10;

/** What a plan chose not to do; after a long absence also that the minutes are the same as before. */
export function leftOut({ left }: PlanSummary, sessions: LearnerState['sessions'], now: number): string | undefined {
  const last = Math.max(...sessions.map(({ endedAt }) => endedAt));
  const days = Math.floor((now - last) / DAY);
  if (sessions.length > 0 && days >= AWAY_DAYS) return m('today.away', { days, left });
  return left > 0 ? m('today.left', { count: left }) : undefined;
}

/** When the first of the things one knows is worth bringing back; undefined when none is or one is already. */
export function comesBack(
  { memories }: Pick<LearnerState, 'memories'>,
  now: number,
  weights: Weights | undefined,
): string | undefined {
  const times = Object.values(memories).map((memory) => returnsAt(memory, weights));
  const first = Math.min(...times.filter((at) => at > now));
  return Number.isFinite(first) ? m('today.comes-back', { day: relativeDay(first, now) }) : undefined;
}
