import type { HotImage } from '#content/cards/hot-image/schema.ts';
import type { CardBody, CardSource } from '#content/cards/source.ts';
import { readBlocks } from '#content/module/read-text.ts';

/** Two pictures, the earlier one first, and text below them. */
export function readHotImage({ line, nodes, reading }: CardSource): CardBody<HotImage> | undefined {
  const blocks = readBlocks(nodes, reading);
  const [before, after, ...more] = blocks.filter((block) => block.t === 'image');
  if (before !== undefined && after !== undefined && more.length === 0) {
    return { before, after, body: blocks.filter((block) => block.t !== 'image') };
  }
  const count = [before, after, ...more].filter((picture) => picture !== undefined).length;
  reading.report(
    line,
    `a hot image with ${count} ${count === 1 ? 'picture' : 'pictures'}`,
    'Give it two, before and after. One picture with labels is an `:::infographic`.',
  );
  return undefined;
}
