import * as v from 'valibot';
import { Id } from '#content/activities/activity.ts';
import type { CardBody, CardSource } from '#content/cards/source.ts';
import type { Video } from '#content/cards/video/schema.ts';
import { readClock } from '#content/recordings/clock.ts';
import { readFile, readRecording } from '#content/recordings/read.ts';

/** A film with its poster, and in the fields `Question:` what is asked inside it. */
export function readVideo(source: CardSource): CardBody<Video> | undefined {
  const recording = readRecording(source, 'video');
  if (recording === undefined) return undefined;
  const poster = readFile(source, 'poster', 'picture');
  return {
    ...recording,
    ...(poster !== undefined && { poster }),
    questions: readQuestions(source, recording.seconds),
  };
}

function readQuestions({ fields, reading }: CardSource, seconds: number): Video['questions'] {
  const questions: Video['questions'] = [];
  for (const { line, raw } of fields.filter(({ name }) => name === 'Question')) {
    const [, activity = '', clock = ''] = /^(\S+)\s+at\s+(\S+)$/.exec(raw) ?? [];
    const at = readClock(clock);
    if (at === undefined || !v.safeParse(Id, activity).success) {
      reading.report(
        line,
        'a question that cannot be read',
        'Write an id and a time: `Question: first-offer at 0:42`.',
      );
    } else if (at < 1 || at > seconds) {
      reading.report(line, `a question at ${clock}, outside of the film`, 'Give a time from 0:01 to its end.');
    } else if (questions.some((question) => question.activity === activity)) {
      reading.report(line, `the question \`${activity}\` is asked twice`, 'Ask each activity once.');
    } else questions.push({ at, activity });
  }
  return questions.toSorted((a, b) => a.at - b.at);
}
