import type { BlockContent } from 'mdast';
import type { WorkedExample } from '#content/cards/worked-example/schema.ts';
import { fieldNode, toBlock } from '#content/module/print-text.ts';

export function printWorkedExample({ problem, steps, answer }: WorkedExample): BlockContent[] {
  const items = steps.map(({ body, reason }) => [...body, { t: 'quote' as const, c: reason }]);
  const list = { t: 'list' as const, ordered: true, items };
  return [...[...problem, list].map(toBlock), fieldNode('Answer', answer)];
}
