import type { List } from 'mdast';
import type { Order } from '#content/activities/order/schema.ts';
import { type ActivitySource, type Body, partId, readLine, readPromptAndAnswer } from '#content/activities/source.ts';
import type { BlockNode } from '#content/module/read-text.ts';

/** A numbered list in the right order. */
export function readOrder(source: ActivitySource): Body<Order> | undefined {
  const { prompt, answer } = readPromptAndAnswer(source, isNumberedList);
  if (answer === undefined) {
    source.reading.report(
      source.line,
      'nothing to put in order',
      'Write the items as `1. first`, `2. second` in the right order.',
    );
    return undefined;
  }
  const items = answer.children.map((item, index) => ({
    id: partId('i', index),
    text: readLine(item.children, source.reading),
  }));
  return { prompt, items };
}

function isNumberedList(node: BlockNode): node is List {
  return node.type === 'list' && node.ordered === true;
}
