import { gradeExplain } from '#content/activities/explain/grade.ts';
import { printExplain } from '#content/activities/explain/print.ts';
import { readExplain } from '#content/activities/explain/read.ts';
import { Explain, ExplainResponse } from '#content/activities/explain/schema.ts';
import type { Kind } from '#content/activities/kind.ts';
import { secondsToRead, secondsToReadBlocks } from '#content/module/reading-time.ts';

export const explain: Kind<Explain, ExplainResponse> = {
  schema: Explain,
  response: ExplainResponse,
  attributes: ['min'],
  fields: [],
  read: readExplain,
  print: printExplain,
  printAttributes: ({ min }) => ({ min: String(min) }),
  grade: gradeExplain,
  seconds: ({ model, criteria, min }) =>
    criteria.reduce((sum, { text }) => sum + 2 + secondsToRead(text), 10 + min / 3 + secondsToReadBlocks(model)),
};
