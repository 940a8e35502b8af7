import type { BlockContent } from 'mdast';
import type { HotImage } from '#content/cards/hot-image/schema.ts';
import { toBlock } from '#content/module/print-text.ts';

export function printHotImage({ before, after, body }: HotImage): BlockContent[] {
  return [before, after, ...body].map(toBlock);
}
