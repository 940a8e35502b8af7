import type { Kind } from '#content/activities/kind.ts';
import { gradeTimeline } from '#content/activities/timeline/grade.ts';
import { printTimeline } from '#content/activities/timeline/print.ts';
import { readTimeline } from '#content/activities/timeline/read.ts';
import { Timeline, TimelineResponse } from '#content/activities/timeline/schema.ts';
import { secondsToRead } from '#content/module/reading-time.ts';

export const timeline: Kind<Timeline, TimelineResponse> = {
  schema: Timeline,
  response: TimelineResponse,
  attributes: [],
  fields: [],
  read: readTimeline,
  print: printTimeline,
  grade: gradeTimeline,
  seconds: ({ entries }) =>
    entries.reduce((sum, { when, what, given }) => sum + secondsToRead(what) + (given ? secondsToRead(when) : 3), 3),
};
