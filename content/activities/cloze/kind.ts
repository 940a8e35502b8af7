import { gradeCloze } from '#content/activities/cloze/grade.ts';
import { printCloze } from '#content/activities/cloze/print.ts';
import { readCloze } from '#content/activities/cloze/read.ts';
import { Cloze, ClozeResponse } from '#content/activities/cloze/schema.ts';
import type { Kind } from '#content/activities/kind.ts';
import { secondsToRead } from '#content/module/reading-time.ts';

export const cloze: Kind<Cloze, ClozeResponse> = {
  schema: Cloze,
  response: ClozeResponse,
  attributes: [],
  fields: ['Bank'],
  read: readCloze,
  print: printCloze,
  grade: gradeCloze,
  seconds: ({ segments, gaps, bank }) =>
    segments.reduce((sum, segment) => sum + (segment.t === 'text' ? secondsToRead(segment.c) : 0), 3) +
    gaps.length * (bank.length > 0 ? 4 : 6),
};
