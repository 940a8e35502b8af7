import type { Activity } from '#content/activities/schema.ts';
import type { Card } from '#content/module/module.ts';
import type { Block, ImageBlock } from '#content/module/text.ts';

/** The card with every picture's `src` replaced. */
export function mapImages(card: Card, address: (name: string) => string): Card {
  const mapped = (blocks: readonly Block[]) => blocks.map((block) => mapBlock(block, address));
  if ('body' in card) return { ...card, body: mapped(card.body) };
  if (card.kind === 'flashcard') return { ...card, prompt: mapped(card.prompt), back: mapped(card.back) };
  if (card.kind === 'explain') return { ...card, prompt: mapped(card.prompt), model: mapped(card.model) };
  return { ...card, prompt: mapped(card.prompt) };
}

function mapBlock(block: Block, address: (name: string) => string): Block {
  const mapped = (blocks: readonly Block[]) => blocks.map((inner) => mapBlock(inner, address));
  if (block.t === 'image') return { ...block, src: address(block.src) };
  if (block.t === 'quote') return { ...block, c: mapped(block.c) };
  return block.t === 'list' ? { ...block, items: block.items.map(mapped) } : block;
}

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
  else collect([...card.prompt, ...shownLater(card)]);
  return found;
}

/** Blocks of an activity beside its prompt. */
function shownLater(activity: Activity): readonly Block[] {
  if (activity.kind === 'flashcard') return activity.back;
  return activity.kind === 'explain' ? activity.model : [];
}
