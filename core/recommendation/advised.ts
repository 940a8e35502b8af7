import { abilityOf } from '#core/mastery/ability.ts';
import type { Knowledge } from '#core/mastery/stack.ts';
import type { Weights } from '#core/memory/memory.ts';
import type { Catalogue } from '#core/planning/catalogue.ts';
import { compose } from '#core/planning/compose.ts';
import type { Guidance, Plan, PlanRequest } from '#core/planning/plan.ts';
import { earnedForecast } from '#core/recommendation/forecast-trial.ts';
import { guidanceOf } from '#core/recommendation/guidance.ts';
import type { PeerCounts, SkillForecast } from '#core/recommendation/need-forecast.ts';
import type { LoggedEvent } from '#core/sync/event.ts';
import type { LearnerState } from '#core/sync/state.ts';

/** What the answers of an organization say together, as far as plans use it. */
interface Peers {
  readonly difficulties: NonNullable<Knowledge['difficulties']>;
  readonly stack?: Knowledge['stack'] | undefined;
  readonly roles: Readonly<Record<string, PeerCounts & { readonly rates: Readonly<Record<string, number>> }>>;
}

/** Everything that is known where a plan is made, on a device or on the server. */
export interface Known {
  /** In order. */
  readonly log: readonly LoggedEvent[];
  /** Its fold. */
  readonly state: LearnerState;
  readonly catalogue: Catalogue;
  readonly weights?: Weights | undefined;
  readonly peers?: Peers | undefined;
}

export function knowledgeOf({ log, state, catalogue, weights, peers }: Known): Knowledge {
  const { difficulties, stack } = peers ?? {};
  return {
    ability: abilityOf(log, catalogue, difficulties),
    state,
    catalogue,
    ...(difficulties && { difficulties }),
    ...(stack && { stack }),
    ...(weights && { weights }),
  };
}

/** The forecast of needs, once it has earned its place. */
export function needsOf(
  { state, catalogue, peers }: Known,
  now: number,
  role: string | undefined,
): { forecast?: readonly SkillForecast[] } {
  const inRole = role === undefined ? undefined : peers?.roles[role];
  const known = { state, catalogue, ...(role !== undefined && { role }) };
  const forecast = earnedForecast({ ...known, ...(inRole && { peers: inRole, roleRates: inRole.rates }) }, now);
  return forecast ? { forecast } : {};
}

/** The plan with all that is known beyond memory. Equal arguments give equal plans, whoever makes them. */
export function advisedPlan(request: PlanRequest, known: Known): { readonly plan: Plan; readonly guidance: Guidance } {
  const guidance = guidanceOf(request, knowledgeOf(known), needsOf(known, request.now, request.role));
  return { guidance, plan: compose({ ...request, guidance }, known.state, known.catalogue, known.weights) };
}
