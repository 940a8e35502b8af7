import type { Kind } from '#content/activities/kind.ts';
import { gradeMatch } from '#content/activities/match/grade.ts';
import { printMatch } from '#content/activities/match/print.ts';
import { readMatch } from '#content/activities/match/read.ts';
import { Match, MatchResponse } from '#content/activities/match/schema.ts';
import { secondsToRead } from '#content/module/reading-time.ts';

export const match: Kind<Match, MatchResponse> = {
  schema: Match,
  response: MatchResponse,
  attributes: [],
  fields: [],
  read: readMatch,
  print: printMatch,
  grade: gradeMatch,
  seconds: ({ pairs, distractors }) =>
    pairs.reduce((sum, { left, right }) => sum + 4 + secondsToRead(left) + secondsToRead(right), 3) +
    distractors.reduce((sum, { text }) => sum + secondsToRead(text), 0),
};
