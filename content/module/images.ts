import type { Block, ImageBlock } from '#content/module/text.ts';

/** The blocks with every picture's `src` replaced. */
export function mapImages(blocks: readonly Block[], address: (name: string) => string): Block[] {
  return blocks.map((block) => mapBlock(block, address));
}

function mapBlock(block: Block, address: (name: string) => string): Block {
  if (block.t === 'image') return { ...block, src: address(block.src) };
  if (block.t === 'quote') return { ...block, c: mapImages(block.c, address) };
  return block.t === 'list' ? { ...block, items: block.items.map((item) => mapImages(item, address)) } : block;
}

/** Every picture in blocks. */
export function imagesIn(blocks: readonly Block[]): ImageBlock[] {
  return blocks.flatMap((block) => {
    if (block.t === 'image') return [block];
    if (block.t === 'quote') return imagesIn(block.c);
    return block.t === 'list' ? block.items.flatMap(imagesIn) : [];
  });
}
