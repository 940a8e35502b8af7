import type { BlockContent, List } from 'mdast';
import type { Explain } from '#content/activities/explain/schema.ts';
import { item, toBlock } from '#content/module/print-text.ts';

export function printExplain({ model, criteria }: Explain): BlockContent[] {
  const boxes: List = {
    type: 'list',
    ordered: false,
    spread: false,
    children: criteria.map(({ text }) => ({ ...item(text), checked: false })),
  };
  return [{ type: 'thematicBreak' }, ...model.map(toBlock), boxes];
}
