import type { Component } from 'svelte';
import type { Graded } from '#content/activities/activity.ts';
import type { Activity } from '#content/activities/schema.ts';

/**
 * What the surrounding player hands to the Player of one kind.
 *
 * The Player draws the answer area and keeps what the learner has entered so far; before grading it reports every
 * change. The surrounding element carries `lang` and `dir` of the module. A Player that uses a key calls
 * `preventDefault`, so whoever listens further out leaves prevented events alone, and also Enter and Space on a
 * button or link.
 */
export interface PlayerProps<A extends Activity = Activity> {
  readonly activity: A;
  /** Shuffles options the same way each time the same question is drawn in one session. */
  readonly seed: number;
  readonly platform: 'windows' | 'macos';
  /** Once set, the answer can no longer be changed and its marks show; `null` again after an undo. */
  readonly graded: Graded | null;
  /** The response in the shape of the kind's schema; `null` while there is nothing to grade. */
  readonly onresponse: (response: unknown) => void;
  /** The learner wants this graded now: Enter in a field, a rating. Follows the `onresponse` it belongs to. */
  readonly onsubmit: () => void;
}

/** What the folder of one kind exports: its Player, and the grader for the responses this Player makes. */
export interface KindPlayer<A extends Activity> {
  readonly Player: Component<PlayerProps<A>>;
  readonly grade: (activity: A, response: never) => Graded | Promise<Graded>;
}

/** One kind as the surrounding player sees it. */
export interface LoadedPlayer {
  readonly Player: Component<PlayerProps>;
  readonly grade: (activity: Activity, response: unknown) => Graded | Promise<Graded>;
}
