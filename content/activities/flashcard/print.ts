import type { Flashcard } from '#content/activities/flashcard/schema.ts';
import { printBlocks } from '#content/module/print-text.ts';

export function printFlashcard(activity: Flashcard): string {
  return `---\n\n${printBlocks(activity.back)}`;
}
