import { gradeChoice } from '#content/activities/choice/grade.ts';
import { printChoice } from '#content/activities/choice/print.ts';
import { readChoice } from '#content/activities/choice/read.ts';
import { Choice, ChoiceResponse } from '#content/activities/choice/schema.ts';
import type { Kind } from '#content/activities/kind.ts';
import { secondsToRead } from '#content/module/reading-time.ts';

export const choice: Kind<Choice, ChoiceResponse> = {
  schema: Choice,
  response: ChoiceResponse,
  attributes: ['fixed'],
  fields: [],
  read: readChoice,
  print: printChoice,
  printAttributes: (activity) => (activity.fixed ? { fixed: '' } : {}),
  grade: gradeChoice,
  seconds: ({ options }) => 4 + options.reduce((sum, option) => sum + secondsToRead(option.text), 0),
};
