import { mapImages } from '#content/module/images.ts';
import type { Block } from '#content/module/text.ts';
import type { Recording } from '#content/recordings/read.ts';

/** Everything that is said, as one paragraph behind what stands around the recording. */
export function recordingBlocks({ body, transcript }: Pick<Recording, 'body' | 'transcript'>): Block[] {
  const said = transcript.map(({ text }) => text).join(' ');
  return said === '' ? body : [...body, { t: 'p', c: [{ t: 'text', v: said }] }];
}

/** The files of a recording, renamed; whatever else its kind has stays. */
export function withRecordingFiles<R extends Recording>(card: R, address: (name: string) => string): R {
  const { src, captions, body } = card;
  const files = { src: address(src), ...(captions !== undefined && { captions: address(captions) }) };
  return { ...card, ...files, body: mapImages(body, address) };
}
