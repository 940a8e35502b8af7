import type { BlockContent } from 'mdast';
import type { Slides } from '#content/cards/slides/schema.ts';
import { fieldNode, toBlock } from '#content/module/print-text.ts';

export function printSlides({ slides }: Slides): BlockContent[] {
  return slides.flatMap(({ body, notes }, index) => [
    ...(index === 0 ? [] : [{ type: 'thematicBreak' as const }]),
    ...body.map(toBlock),
    ...(notes === undefined ? [] : [fieldNode('Notes', notes)]),
  ]);
}
