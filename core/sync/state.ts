import type { Pause, RhythmSince } from '#core/habit/rhythm.ts';
import type { MemoryState } from '#core/memory/memory.ts';
import type { SettingField, Signal } from '#core/sync/event.ts';

/**
 * Learned time per kind of card: mean and variance of ln(seconds), exponentially weighted. The whole
 * time on screen; for activities it is reckoned from the time to a right answer.
 */
export interface Pace {
  readonly n: number;
  readonly mean: number;
  readonly variance: number;
}

/** How long one key takes this person: mean of ln(seconds) over `n` right answers, the whole time on screen. */
export interface KeyPace {
  readonly n: number;
  readonly mean: number;
}

export interface LessonState {
  readonly startedAt: number;
  /** Cards done so far; the lesson resumes after them. */
  readonly cards: readonly string[];
  readonly finishedAt?: number;
  readonly skipped?: boolean;
}

/** One spaced retrieval with the recall predicted just before it: the raw material of calibration. */
export interface Observation {
  readonly at: number;
  readonly key: string;
  readonly days: number;
  readonly predicted: number;
  readonly correct: boolean;
  readonly probe: boolean;
}

export interface SessionRecord {
  readonly id: string;
  readonly endedAt: number;
  readonly askedSeconds: number;
  readonly ms: number;
  readonly finished: boolean;
  readonly zone: string;
}

/** A quarter of an hour with at least one answer, and the zone it was given in: midnight falls between two of them everywhere. */
export interface Practice {
  /** When it begins, milliseconds UTC. */
  readonly at: number;
  readonly zone: string;
}

export interface IfThenPlan {
  readonly id: string;
  readonly at: number;
  readonly module: string;
  readonly cue: string;
  readonly action: string;
}

/** What was last said of a module, and when. */
export interface SaidSignal {
  readonly signal: Exclude<Signal, 'undo'>;
  readonly at: number;
}

export interface Lookup {
  readonly at: number;
  readonly module?: string | undefined;
  readonly skill?: string | undefined;
}

/** A moment at which a skill is needed, and since when that is known. */
export interface DatedNeed {
  readonly skill: string;
  readonly at: number;
  readonly knownSince: number;
}

/** Everything known of one learner: a fold over the log. JSON-safe; keys sorted when digested. */
export interface LearnerState {
  readonly memories: Readonly<Record<string, MemoryState>>;
  /** Activity last used for a key, so that the next review shows another variant. */
  readonly lastActivity: Readonly<Record<string, string>>;
  readonly lessons: Readonly<Record<string, LessonState>>;
  readonly pace: Readonly<Record<string, Pace>>;
  /** Learned time per key, from right answers. */
  readonly keyPace: Readonly<Record<string, KeyPace>>;
  /** Newest last, at most 2,000. */
  readonly observations: readonly Observation[];
  readonly sessions: readonly SessionRecord[];
  readonly plans: readonly IfThenPlan[];
  readonly settings: Readonly<Partial<Record<SettingField, string | number | boolean | null>>>;
  /** By module; what was taken back is not here. */
  readonly signals: Readonly<Record<string, SaidSignal>>;
  /** Newest last, at most 500. */
  readonly lookups: readonly Lookup[];
  /** In the order they became known, past ones too; at most 500. */
  readonly needs: readonly DatedNeed[];
  /** In the order of time. Who only opened the app is not here. */
  readonly practice: readonly Practice[];
  /** Rhythms said so far, each with the local day from which it holds; in order of that day. */
  readonly rhythms: readonly RhythmSince[];
  readonly pauses: readonly Pause[];
  /** Events folded. */
  readonly count: number;
}
