import type { Card } from '#content/module/module.ts';
import type { Block, ImageBlock } from '#content/module/text.ts';

/** Every picture of a card. */
export function imagesOf(card: Card): ImageBlock[] {
  const found: ImageBlock[] = [];
  const collect = (blocks: readonly Block[]): void => {
    for (const block of blocks) {
      if (block.t === 'image') found.push(block);
      else if (block.t === 'quote') collect(block.c);
      else if (block.t === 'list') block.items.forEach(collect);
    }
  };
  if ('body' in card) collect(card.body);
  else collect(card.kind === 'flashcard' ? [...card.prompt, ...card.back] : card.prompt);
  return found;
}
