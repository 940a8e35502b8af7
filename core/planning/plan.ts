import type { Purpose } from '#core/sync/event.ts';

/** Why a bite is on the plate; also its colour. */
export type Reason = 'review' | 'new' | 'need' | 'assigned';

/** A moment at which something must be known. */
export interface Need {
  readonly skill: string;
  readonly at: number;
}

export interface Assignment {
  readonly module: string;
  readonly dueAt: number;
}

/** What is known beyond memory, worked out by `guidanceOf` once there is enough to know. */
export interface Guidance {
  /** By module: multiplies what learning it is worth; 0 when it is not to be offered. */
  readonly worth: ReadonlyMap<string, number>;
  /** By module: chance that it is known before its lesson; less than 1. */
  readonly known: ReadonlyMap<string, number>;
  /** By memory key: the variant to ask now. */
  readonly variants: ReadonlyMap<string, string>;
}

export interface PlanRequest {
  readonly now: number;
  readonly minutes: number;
  /** Decides every random draw and every tie that the ids do not. */
  readonly seed: number;
  /** Id of a role profile; its skills weigh more. */
  readonly role?: string;
  /** Skills the learner came for. */
  readonly goals?: readonly string[];
  /** The learner's language; modules in another one count for less. */
  readonly language?: string;
  readonly needs?: readonly Need[];
  readonly assignments?: readonly Assignment[];
  /** Only these modules: the 60-second warm-up, or a module opened by hand. */
  readonly only?: readonly string[];
  /** Do not begin with a pretest and do not leave out a lesson for its length: the learner asked for this module. */
  readonly lesson?: string;
  readonly guidance?: Guidance;
  /** Days until the next session, where they are known to be more than usual: a holiday begins. */
  readonly gap?: number;
  /** Activity kinds this device cannot play (a hardware keyboard is missing, say). */
  readonly without?: readonly string[];
}

/** One bite: one card, shown for about `seconds`. */
export interface Bite {
  /** Unique in the plan and stable when it is re-planned. */
  readonly id: string;
  readonly reason: Reason;
  readonly purpose: Purpose | 'content';
  readonly module: string;
  readonly version: string;
  /** Card id; for an activity, the chosen variant. */
  readonly card: string;
  readonly kind: string;
  readonly key?: string;
  readonly seconds: number;
  /** Probability with which a random probe was drawn. */
  readonly propensity?: number;
}

/** What the plan says of itself, in numbers the screen turns into words. */
export interface PlanSummary {
  readonly reviews: number;
  /** Of the reviews, those whose recall falls under 80 % within a week without this session. */
  readonly slipping: number;
  /** Modules with a lesson or a pretest in this plan. */
  readonly lessons: readonly string[];
  readonly needs: readonly string[];
  /** Nothing more is worth the time. */
  readonly done: boolean;
  /** Reviews worth doing that did not fit, and the seconds they would take. */
  readonly left: number;
  readonly leftSeconds: number;
  /** Ideas recalled with less than 80 % by now that are not asked because other things are worth more. */
  readonly letGo: number;
}

export interface Plan {
  readonly bites: readonly Bite[];
  readonly seconds: number;
  readonly budgetSeconds: number;
  readonly summary: PlanSummary;
}
