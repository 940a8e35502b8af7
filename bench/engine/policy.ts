import type { History } from '#core/memory/history.ts';
import type { Prior } from '#core/memory/prior.ts';
import type { Prediction } from './outcome.ts';
import type { Sitting, World } from './world.ts';

/** One way to choose what to practise, for one person. */
export interface Scheduler {
  /** Plays one session: asks through the sitting until its seconds are used or nothing is worth asking. */
  play(sitting: Sitting): void;
  /** Recall predicted before each spaced answer, with what came of it. */
  readonly predictions?: readonly Prediction[];
  /** The answers to each item, where they are kept. */
  readonly histories?: History[];
}

export interface Policy {
  readonly name: string;
  readonly begin: (of: World, prior: Prior) => Scheduler;
}
