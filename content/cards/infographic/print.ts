import type { BlockContent } from 'mdast';
import type { Infographic, Region } from '#content/cards/infographic/schema.ts';
import { item, toBlock } from '#content/module/print-text.ts';

export function printInfographic({ intro, picture, regions }: Infographic): BlockContent[] {
  return [
    ...intro.map(toBlock),
    toBlock(picture),
    { type: 'list', ordered: true, spread: false, children: regions.map(printRegion) },
  ];
}

function printRegion({ x, y, width, height, title, text }: Region): ReturnType<typeof item> {
  const place = [x, y, width, height].flatMap((value) => (value === undefined ? [] : [`${value}%`]));
  return item([{ t: 'text', v: `${place.join(' ')} ${title}: ` }, ...text]);
}
