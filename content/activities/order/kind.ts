import type { Kind } from '#content/activities/kind.ts';
import { gradeOrder } from '#content/activities/order/grade.ts';
import { printOrder } from '#content/activities/order/print.ts';
import { readOrder } from '#content/activities/order/read.ts';
import { Order, OrderResponse } from '#content/activities/order/schema.ts';
import { secondsToRead } from '#content/module/reading-time.ts';

export const order: Kind<Order, OrderResponse> = {
  schema: Order,
  response: OrderResponse,
  attributes: [],
  fields: [],
  read: readOrder,
  print: printOrder,
  grade: gradeOrder,
  seconds: ({ items }) => items.reduce((sum, item) => sum + 3 + secondsToRead(item.text), 3),
};
