import type { CardSource } from '#content/cards/source.ts';
import { type MediaUse, mediaTypeOf } from '#content/module/media.ts';
import { plainText } from '#content/module/plain.ts';
import { readBlocks } from '#content/module/read-text.ts';
import type { Block } from '#content/module/text.ts';
import { readCaptions } from '#content/recordings/captions.ts';
import { readClock } from '#content/recordings/clock.ts';
import type { Chapter, Cue } from '#content/recordings/schema.ts';

/** Attributes and fields of every card with a recording. */
export const RECORDING_ATTRIBUTES = ['src', 'captions', 'seconds'];
export const RECORDING_FIELDS = ['Chapter'];

/** The longest recording, in seconds: two hours, far beyond what one would listen to in a session. */
const LONGEST = 7200;

export interface Recording {
  src: string;
  captions?: string;
  seconds: number;
  chapters: Chapter[];
  body: Block[];
  transcript: Cue[];
}

/** What cards with a recording have in common; `undefined` when there is nothing to play, which is reported. */
export function readRecording(source: CardSource, use: 'video' | 'audio'): Recording | undefined {
  const src = readFile(source, 'src', use);
  const seconds = readSeconds(source);
  if (src === undefined) {
    if (source.attributes.src === undefined) {
      const example = use === 'video' ? 'film.mp4' : 'talk.mp3';
      source.reading.report(source.line, `a \`:::${source.name}\` without a recording`, `Write \`src=${example}\`.`);
    }
    return undefined;
  }
  if (seconds === undefined) return undefined;
  const captions = readFile(source, 'captions', 'captions');
  return {
    src,
    ...(captions !== undefined && { captions }),
    seconds,
    chapters: readChapters(source, seconds),
    body: readBlocks(source.nodes, source.reading),
    transcript: captions === undefined ? [] : readTranscript(source, captions),
  };
}

/** The file that an attribute names, when it lies beside the module and is of the right type; the rest is reported. */
export function readFile({ attributes, line, reading }: CardSource, name: string, use: MediaUse): string | undefined {
  const file = attributes[name];
  if (file === undefined) return undefined;
  if (!reading.media.has(file)) {
    const there = [...reading.media].slice(0, 10).join(', ') || 'nothing';
    reading.report(
      line,
      `\`${name}=${file.slice(0, 80)}\`: no such file`,
      `Put it beside module.md. There is ${there}.`,
    );
    return undefined;
  }
  if (mediaTypeOf(file)?.use === use) return file;
  reading.report(line, `\`${name}=${file}\` is not a file for ${use}`, `Use ${FITTING[use]}.`);
  return undefined;
}

const FITTING: Readonly<Partial<Record<MediaUse, string>>> = {
  video: 'an .mp4 (H.264 and AAC play everywhere) or a .webm file',
  audio: 'an .mp3, .m4a or .ogg file',
  captions: 'a .vtt file (WebVTT)',
  picture: 'an .svg, .webp, .avif, .jpg or .png file',
};

function readSeconds({ attributes, line, reading, name }: CardSource): number | undefined {
  const written = attributes.seconds ?? '';
  const seconds = /^\d{1,4}(\.\d{1,3})?$/.test(written) ? Number(written) : readClock(written);
  if (seconds !== undefined && seconds >= 1 && seconds <= LONGEST) return seconds;
  reading.report(
    line,
    written === '' ? `a \`:::${name}\` that does not say how long it is` : `\`seconds=${written.slice(0, 20)}\``,
    `Write its length, such as \`seconds=95\`, from 1 to ${LONGEST}; sessions are planned by it.`,
  );
  return undefined;
}

function readChapters({ fields, reading }: CardSource, seconds: number): Chapter[] {
  const chapters: Chapter[] = [];
  for (const { line, content } of fields.filter(({ name }) => name === 'Chapter')) {
    const [, clock = '', title = ''] = /^(\S+)\s+(.*)$/s.exec(plainText(content).trim()) ?? [];
    const at = readClock(clock);
    if (at === undefined || title === '') {
      reading.report(
        line,
        'a chapter that cannot be read',
        'Write a time and a title: `Chapter: 0:42 The first offer`.',
      );
    } else if (at >= seconds) {
      reading.report(line, `a chapter at ${clock}, behind the end`, 'Give a time within the recording.');
    } else if (at <= (chapters.at(-1)?.at ?? -1)) {
      reading.report(line, 'a chapter that begins before the one above it', 'Put chapters in the order of time.');
    } else chapters.push({ at, title });
  }
  return chapters;
}

function readTranscript({ line, reading }: CardSource, file: string): Cue[] {
  const text = reading.captions.get(file);
  if (text === undefined) return [];
  const { cues, problems } = readCaptions(text);
  for (const problem of problems) {
    reading.report(line, `${file}, line ${problem.line}: ${problem.what}`, problem.mend, 'warning');
  }
  return [...cues];
}
