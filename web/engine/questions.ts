import type { Priors } from '#contract/engine.ts';
import type { Retention } from '#core/insight/calibration.ts';
import type { Gap } from '#core/mastery/gaps.ts';
import type { Mastery } from '#core/mastery/mastery.ts';
import type { Placement, PlacementProbe, PlacementQuestion } from '#core/mastery/placement.ts';
import type { Weights } from '#core/memory/memory.ts';
import type { Catalogue } from '#core/planning/catalogue.ts';
import type { LiveSession } from '#core/planning/live.ts';
import type { Guidance, Plan, PlanRequest } from '#core/planning/plan.ts';
import type { SkillForecast } from '#core/recommendation/need-forecast.ts';
import type { RecommendRequest } from '#core/recommendation/parts.ts';
import type { Recommendation } from '#core/recommendation/recommend.ts';
import type { LoggedEvent } from '#core/sync/event.ts';

/** Weights of memory fitted to this learner, and from when on they were in force. */
export interface Fitted {
  /** Milliseconds UTC. */
  readonly at: number;
  /** Spaced answers they rest on. */
  readonly reviews: number;
  readonly weights: Weights;
}

/** A card that is easier or harder than what else could be asked, so that one notices. */
export type Step = 'harder' | 'back-to-basics';

/** How a learner stands in the skills. */
export interface Standing {
  /** Skills of which anything was answered. */
  readonly mastered: readonly Mastery[];
  /** What the role asks beyond; absent without a role. */
  readonly gaps: readonly Gap[] | undefined;
  /** Absent until it has earned its place. */
  readonly forecast: readonly SkillForecast[] | undefined;
}

/** Everything that can be asked of the engine: what it is given, and what it says. */
export interface Questions {
  /** A plan with what is known beyond memory. */
  plan: { given: { readonly request: PlanRequest }; said: { readonly plan: Plan; readonly guidance: Guidance } };
  /** What remains of a plan after an answer, and what to say of its first card. */
  next: {
    given: { readonly plan: Plan; readonly live: LiveSession; readonly request: PlanRequest };
    said: { readonly plan: Plan; readonly step: Step | undefined };
  };
  suggestions: { given: { readonly request: RecommendRequest }; said: readonly Recommendation[] };
  standing: { given: { readonly at: number; readonly role?: string }; said: Standing };
  /** Predictions of random probes beside what happened, each by the weights that were in force then. */
  honesty: { given: object; said: Retention };
  /** New weights, when it is time for them. */
  fit: { given: { readonly now: number }; said: Fitted | undefined };
  placement: {
    given: { readonly skill: string; readonly probe: PlacementProbe };
    said: PlacementQuestion | Placement;
  };
}

export type Asked = keyof Questions;

/** What the engine has to hear before it can answer: only what is new to it. */
export interface News {
  /** The whole log, in order, or `added` alone when it only grew. */
  readonly log?: readonly LoggedEvent[];
  readonly added?: readonly LoggedEvent[];
  readonly catalogue?: Catalogue;
  readonly fits?: readonly Fitted[];
  readonly priors?: Priors | null;
}

/** One message to the worker, and its answer. */
export interface Message {
  readonly id: number;
  /** Learner whose log the worker is to read from the device, in place of `news.log`: copying it would hold up the page. */
  readonly stored?: string;
  readonly news: Omit<News, 'log'>;
  readonly asked: Asked;
  readonly given: object;
}
export type Reply = { readonly id: number } & ({ readonly said: unknown } | { readonly failed: string });
