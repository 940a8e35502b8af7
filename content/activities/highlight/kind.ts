import { gradeHighlight } from '#content/activities/highlight/grade.ts';
import { printHighlight } from '#content/activities/highlight/print.ts';
import { readHighlight } from '#content/activities/highlight/read.ts';
import { Highlight, HighlightResponse } from '#content/activities/highlight/schema.ts';
import type { Kind } from '#content/activities/kind.ts';
import { secondsToRead } from '#content/module/reading-time.ts';

export const highlight: Kind<Highlight, HighlightResponse> = {
  schema: Highlight,
  response: HighlightResponse,
  attributes: ['sentences'],
  fields: [],
  read: readHighlight,
  print: printHighlight,
  printAttributes: ({ sentences }) => (sentences ? { sentences: '' } : {}),
  grade: gradeHighlight,
  seconds({ passage }) {
    const segments = passage.flat();
    const problems = segments.filter(({ t }) => t === 'mark').length;
    return 3 + 3 * problems + secondsToRead(segments.map(({ v }) => ({ t: 'text', v })));
  },
};
