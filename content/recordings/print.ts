import type { BlockContent } from 'mdast';
import { fieldNode, toBlock } from '#content/module/print-text.ts';
import { writeClock } from '#content/recordings/clock.ts';
import type { Recording } from '#content/recordings/read.ts';

/** What a card with a recording says between its opening and closing line. */
export function printRecording({ body, chapters }: Pick<Recording, 'body' | 'chapters'>): BlockContent[] {
  const fields = chapters.map(({ at, title }) =>
    fieldNode('Chapter', [{ t: 'text', v: `${writeClock(at)} ${title}` }]),
  );
  return [...body.map(toBlock), ...fields];
}

/** Its attributes. */
export function printRecordingAttributes({ src, captions, seconds }: Recording): Record<string, string | undefined> {
  return { src, ...(captions !== undefined && { captions }), seconds: String(seconds) };
}
