import type { BlockContent } from 'mdast';
import type { Apply } from '#content/cards/apply/schema.ts';
import { fieldNode, toBlock } from '#content/module/print-text.ts';

export function printApply({ body, plan }: Apply): BlockContent[] {
  const fields = plan === undefined ? [] : [field('If', plan.cue), field('Then', plan.action)];
  return [...body.map(toBlock), ...fields];
}

function field(name: string, words: string): BlockContent {
  return fieldNode(name, [{ t: 'text', v: words }]);
}
