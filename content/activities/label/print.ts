import type { BlockContent } from 'mdast';
import type { Label } from '#content/activities/label/schema.ts';
import { printPlaced } from '#content/activities/place.ts';
import { item, toBlock } from '#content/module/print-text.ts';

export function printLabel({ picture, points, distractors }: Label): BlockContent[] {
  const children = [
    ...points.map(({ x, y, text, where }) => printPlaced(`${x} ${y}`, text, where)),
    ...distractors.map(({ text }) => item(text)),
  ];
  return [toBlock(picture), { type: 'list', ordered: false, spread: false, children }];
}
