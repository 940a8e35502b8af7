import type { Kind } from '#content/activities/kind.ts';
import { gradeLabel } from '#content/activities/label/grade.ts';
import { printLabel } from '#content/activities/label/print.ts';
import { readLabel } from '#content/activities/label/read.ts';
import { Label, LabelResponse } from '#content/activities/label/schema.ts';
import { secondsToRead, secondsToReadBlocks } from '#content/module/reading-time.ts';

export const label: Kind<Label, LabelResponse> = {
  schema: Label,
  response: LabelResponse,
  attributes: [],
  fields: [],
  read: readLabel,
  print: printLabel,
  grade: gradeLabel,
  seconds: ({ picture, points, distractors }) =>
    [...points, ...distractors].reduce((sum, { text }) => sum + secondsToRead(text), 0) +
    secondsToReadBlocks([picture]) +
    4 * points.length,
};
