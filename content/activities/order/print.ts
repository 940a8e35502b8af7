import type { List } from 'mdast';
import type { Order } from '#content/activities/order/schema.ts';
import { item } from '#content/module/print-text.ts';

export function printOrder({ items }: Order): [List] {
  return [{ type: 'list', ordered: true, spread: false, children: items.map(({ text }) => item(text)) }];
}
