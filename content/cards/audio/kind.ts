import { Audio } from '#content/cards/audio/schema.ts';
import type { CardKind } from '#content/cards/kind.ts';
import { recordingBlocks, withRecordingFiles } from '#content/recordings/kind.ts';
import { printRecording, printRecordingAttributes } from '#content/recordings/print.ts';
import { RECORDING_ATTRIBUTES, RECORDING_FIELDS, readRecording } from '#content/recordings/read.ts';

export const audio: CardKind<Audio> = {
  schema: Audio,
  directive: {
    attributes: RECORDING_ATTRIBUTES,
    fields: RECORDING_FIELDS,
    read: (source) => readRecording(source, 'audio'),
    print: printRecording,
    printAttributes: printRecordingAttributes,
  },
  teaches: true,
  blocks: recordingBlocks,
  withFiles: withRecordingFiles,
  seconds: ({ seconds }) => seconds,
};
