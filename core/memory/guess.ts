/**
 * Chance of being right without knowing, by kind of activity. A choice has three or four options, and the wrong ones
 * are seldom equally tempting; matching and ordering are hardly ever right by luck alone.
 */
const GUESS: Readonly<Record<string, number>> = {
  choice: 0.25,
  'multiple-choice': 0.1,
  'true-false': 0.5,
  categorize: 0.05,
  match: 0.05,
  order: 0.05,
};

/** Chance that an activity of this kind is right without knowing; 0 where it is unknown or must be written. */
export function guessRate(kind: string | undefined): number {
  return kind !== undefined && Object.hasOwn(GUESS, kind) ? (GUESS[kind] ?? 0) : 0;
}

/**
 * Recall behind an observed share of right answers: who does not recall is right with probability `guess` all the
 * same. From 0 to 1; where luck alone explains the share, nothing is left.
 */
export function withoutGuessing(observed: number, guess: number): number {
  if (guess >= 1) return 0;
  return Math.min(Math.max((observed - guess) / (1 - guess), 0), 1);
}

/** Chance of a right answer at this recall. */
export function withGuessing(recall: number, guess: number): number {
  return guess + (1 - guess) * recall;
}
