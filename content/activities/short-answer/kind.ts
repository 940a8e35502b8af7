import type { Kind } from '#content/activities/kind.ts';
import { gradeShortAnswer } from '#content/activities/short-answer/grade.ts';
import { matchesPattern } from '#content/activities/short-answer/pattern.ts';
import { printShortAnswer } from '#content/activities/short-answer/print.ts';
import { readShortAnswer } from '#content/activities/short-answer/read.ts';
import { ShortAnswer, ShortAnswerResponse } from '#content/activities/short-answer/schema.ts';

export const shortAnswer: Kind<ShortAnswer, ShortAnswerResponse> = {
  schema: ShortAnswer,
  response: ShortAnswerResponse,
  attributes: ['exact'],
  fields: ['Answer', 'Pattern'],
  read: readShortAnswer,
  print: printShortAnswer,
  printAttributes: (activity) => (activity.exact ? { exact: '' } : {}),
  grade: (activity, response) => gradeShortAnswer(activity, response, matchesPattern),
  seconds: ({ accept }) => 7 + 0.25 * (accept[0]?.length ?? 0),
};
