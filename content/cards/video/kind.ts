import type { CardKind } from '#content/cards/kind.ts';
import { readVideo } from '#content/cards/video/read.ts';
import { Video } from '#content/cards/video/schema.ts';
import { verbatim } from '#content/module/print-text.ts';
import { writeClock } from '#content/recordings/clock.ts';
import { recordingBlocks, withRecordingFiles } from '#content/recordings/kind.ts';
import { printRecording, printRecordingAttributes } from '#content/recordings/print.ts';
import { RECORDING_ATTRIBUTES, RECORDING_FIELDS } from '#content/recordings/read.ts';

export const video: CardKind<Video> = {
  schema: Video,
  directive: {
    attributes: [...RECORDING_ATTRIBUTES, 'poster'],
    fields: [...RECORDING_FIELDS, 'Question'],
    read: readVideo,
    print: (card) => [
      ...printRecording(card),
      ...card.questions.map(({ at, activity }) => verbatim(`Question: ${activity} at ${writeClock(at)}`)),
    ],
    printAttributes: (card) => ({
      ...printRecordingAttributes(card),
      ...(card.poster !== undefined && { poster: card.poster }),
    }),
  },
  teaches: true,
  blocks: recordingBlocks,
  withFiles: ({ poster, ...card }, address) => ({
    ...withRecordingFiles(card, address),
    ...(poster !== undefined && { poster: address(poster) }),
  }),
  seconds: ({ seconds, clip }) => (clip === undefined ? seconds : clip.to - clip.from),
};
