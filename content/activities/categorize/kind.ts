import { gradeCategorize } from '#content/activities/categorize/grade.ts';
import { printCategorize } from '#content/activities/categorize/print.ts';
import { readCategorize } from '#content/activities/categorize/read.ts';
import { Categorize, CategorizeResponse } from '#content/activities/categorize/schema.ts';
import type { Kind } from '#content/activities/kind.ts';
import { secondsToRead } from '#content/module/reading-time.ts';

export const categorize: Kind<Categorize, CategorizeResponse> = {
  schema: Categorize,
  response: CategorizeResponse,
  attributes: [],
  fields: [],
  read: readCategorize,
  print: printCategorize,
  grade: gradeCategorize,
  seconds: ({ categories, items }) =>
    [...categories, ...items].reduce((sum, { text }) => sum + secondsToRead(text), 3 + 3 * items.length),
};
