import type { BlockContent } from 'mdast';
import type { Flashcard } from '#content/activities/flashcard/schema.ts';
import { toBlock } from '#content/module/print-text.ts';

export function printFlashcard({ back }: Flashcard): BlockContent[] {
  return [{ type: 'thematicBreak' }, ...back.map(toBlock)];
}
