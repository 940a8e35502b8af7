import type { Kind } from '#content/activities/kind.ts';
import { gradeTrueFalse } from '#content/activities/true-false/grade.ts';
import { readTrueFalse } from '#content/activities/true-false/read.ts';
import { TrueFalse, TrueFalseResponse } from '#content/activities/true-false/schema.ts';

export const trueFalse: Kind<TrueFalse, TrueFalseResponse> = {
  schema: TrueFalse,
  response: TrueFalseResponse,
  attributes: ['answer'],
  fields: [],
  read: readTrueFalse,
  print: () => [],
  printAttributes: (activity) => ({ answer: String(activity.answer) }),
  grade: gradeTrueFalse,
  seconds: () => 4,
};
