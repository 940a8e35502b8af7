import type { Order } from '#content/activities/order/schema.ts';
import { indent, printInlines } from '#content/module/print-text.ts';

export function printOrder(activity: Order): string {
  return activity.items.map(({ text }, index) => `${index + 1}. ${indent(printInlines(text), '   ')}`).join('\n');
}
