import type { Bite } from '#core/planning/plan.ts';

/** A session under way: what was asked, what is behind. The device keeps it so that closing loses nothing. */
export interface LiveSession {
  readonly id: string;
  readonly startedAt: number;
  readonly askedSeconds: number;
  readonly seed: number;
  readonly spentSeconds: number;
  readonly done: readonly DoneBite[];
}

export interface DoneBite {
  readonly bite: Bite;
  /** Absent on content cards. */
  readonly correct?: boolean;
  /** From the question to the answer; on content cards the time on screen. */
  readonly ms: number;
  /** Taken back by undo: the bite may come again. */
  readonly undone?: boolean;
}
