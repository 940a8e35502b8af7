import type { BlockContent, ListItem } from 'mdast';
import type { Hotspot, Region } from '#content/activities/hotspot/schema.ts';
import { printPlaced } from '#content/activities/place.ts';
import { fieldNode, toBlock } from '#content/module/print-text.ts';

export function printHotspot({ picture, regions, elsewhere }: Hotspot): BlockContent[] {
  return [
    toBlock(picture),
    { type: 'list', ordered: false, spread: false, children: regions.map(printRegion) },
    ...(elsewhere === undefined ? [] : [fieldNode('Elsewhere', elsewhere)]),
  ];
}

function printRegion({ shape, x, y, width, height, text, right, feedback }: Region): ListItem {
  return { ...printPlaced([shape, x, y, width, height].join(' '), text, feedback), checked: right };
}
