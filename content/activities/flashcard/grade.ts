import type { Graded } from '#content/activities/activity.ts';
import type { Flashcard, FlashcardResponse } from '#content/activities/flashcard/schema.ts';

/** 0.6 is the least partial credit that memory takes for a hard success rather than a failure. */
const SCORES = { no: 0, partly: 0.6, yes: 1 } as const;

/** The learner's own rating, taken at its word. */
export function gradeFlashcard(_activity: Flashcard, response: FlashcardResponse): Graded {
  return { score: SCORES[response.recalled], correct: response.recalled === 'yes', parts: {} };
}
