import { gradeFlashcard } from '#content/activities/flashcard/grade.ts';
import { printFlashcard } from '#content/activities/flashcard/print.ts';
import { readFlashcard } from '#content/activities/flashcard/read.ts';
import { Flashcard, FlashcardResponse } from '#content/activities/flashcard/schema.ts';
import type { Kind } from '#content/activities/kind.ts';
import { secondsToReadBlocks } from '#content/module/reading-time.ts';

export const flashcard: Kind<Flashcard, FlashcardResponse> = {
  schema: Flashcard,
  response: FlashcardResponse,
  attributes: [],
  fields: [],
  read: readFlashcard,
  print: printFlashcard,
  grade: gradeFlashcard,
  seconds: ({ back }) => 8 + secondsToReadBlocks(back),
};
