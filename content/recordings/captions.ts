import type { Cue } from '#content/recordings/schema.ts';

/** What an author should mend in a captions file. Lines count from 1. */
export interface CaptionProblem {
  readonly line: number;
  readonly what: string;
  readonly mend: string;
}

export interface Captions {
  readonly cues: readonly Cue[];
  readonly problems: readonly CaptionProblem[];
}

/** What a captions file may hold at most; an hour of speech has about 1,200 cues and 60,000 characters. */
export const CAPTION_LIMITS = { characters: 400_000, cues: 2_000, text: 600 } as const;

/** More problems than this help nobody. */
const MOST_PROBLEMS = 20;

const TIMING =
  /^[ \t]*(?:(\d{1,4}):)?(\d{1,2}):(\d{1,2})[.,](\d{1,3})[ \t]*-->[ \t]*(?:(\d{1,4}):)?(\d{1,2}):(\d{1,2})[.,](\d{1,3})(?:[ \t]|$)/;
const NOT_A_CUE = /^(?:NOTE|STYLE|REGION|WEBVTT)(?:[ \t]|$)/;

interface Block {
  /** Line of the file on which it begins. */
  readonly line: number;
  readonly lines: readonly string[];
}

/**
 * Reads WebVTT captions, in time that grows with their length only. Never throws: what can be read becomes cues in the
 * order of time, what cannot is named. Marks inside the text are dropped, so a cue is plain words.
 */
export function readCaptions(source: string): Captions {
  const problems: CaptionProblem[] = [];
  const report = (line: number, what: string, mend: string) => {
    if (problems.length < MOST_PROBLEMS) problems.push({ line, what, mend });
  };
  if (source.length > CAPTION_LIMITS.characters) {
    report(1, `more than ${CAPTION_LIMITS.characters} characters of captions`, 'Cut the recording into parts.');
    return { cues: [], problems };
  }
  const blocks = blocksOf(source.replace(/^\ufeff/, ''));
  if (!/^WEBVTT(?:[ \t]|$)/.test(blocks[0]?.lines[0] ?? '')) {
    report(1, 'captions that do not begin with `WEBVTT`', 'Write `WEBVTT` on the first line, then an empty one.');
  }
  const cues: Cue[] = [];
  for (const block of blocks) {
    const cue = readCue(block, report);
    if (cue === undefined) continue;
    if (cues.length === CAPTION_LIMITS.cues) {
      report(block.line, `more than ${CAPTION_LIMITS.cues} captions`, 'Cut the recording into parts.');
      break;
    }
    const before = cues.at(-1);
    if (before && cue.from < before.from) {
      report(block.line, 'a caption that begins before the one above it', 'Put captions in the order of time.');
    }
    cues.push(cue);
  }
  return { cues: cues.toSorted((a, b) => a.from - b.from), problems };
}

/** What stands between empty lines. */
function blocksOf(source: string): Block[] {
  const blocks: { line: number; lines: string[] }[] = [];
  let open = false;
  for (const [index, line] of source.split(/\r\n|\r|\n/).entries()) {
    const empty = line.trim() === '';
    if (!empty && open) blocks.at(-1)?.lines.push(line);
    else if (!empty) blocks.push({ line: index + 1, lines: [line] });
    open = !empty;
  }
  return blocks;
}

function readCue({ line, lines }: Block, report: (line: number, what: string, mend: string) => void): Cue | undefined {
  const at = lines.findIndex((one) => one.includes('-->'));
  const [first = ''] = lines;
  if (at === -1) {
    if (!NOT_A_CUE.test(first)) {
      report(line, 'text without a time', 'Begin each caption with a line such as `00:04.000 --> 00:07.500`.');
    }
    return undefined;
  }
  const timing = TIMING.exec(lines[at] ?? '');
  if (timing === null) {
    report(
      line + at,
      'a time that cannot be read',
      'Write `00:04.000 --> 00:07.500`, with three digits behind the point.',
    );
    return undefined;
  }
  const [from, to] = [secondsOf(timing.slice(1, 5)), secondsOf(timing.slice(5, 9))];
  if (to <= from) {
    report(line + at, 'a caption that ends before it begins', 'Let the second time be later than the first.');
    return undefined;
  }
  const said = plainCue(lines.slice(at + 1).join(' '));
  if (said.text.length > CAPTION_LIMITS.text) {
    report(line + at, `a caption of more than ${CAPTION_LIMITS.text} characters`, 'Cut it into several.');
  }
  const text = said.text.slice(0, CAPTION_LIMITS.text);
  return text === '' ? undefined : { from, to, ...said, text };
}

function secondsOf([hours = '0', minutes = '0', seconds = '0', rest = '0']: readonly string[]): number {
  return (
    Math.round(
      Number(hours) * 3_600_000 + Number(minutes) * 60_000 + Number(seconds) * 1000 + Number(rest.padEnd(3, '0')),
    ) / 1000
  );
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&nbsp;': ' ',
  '&lrm;': '',
  '&rlm;': '',
  '&quot;': '"',
};

/** The words without `<b>`, `<00:01.000>` and the like; `<v Name>` names the speaker. */
function plainCue(marked: string): { readonly text: string; readonly speaker?: string } {
  const voice = /<v(?:\.[^ <>]*)?[ \t]+([^<>]*)>/.exec(marked)?.[1];
  const speaker = voice === undefined ? '' : decode(voice).slice(0, 60);
  const text = decode(marked.replace(/<[^<>]*>/g, ''));
  return speaker === '' ? { text } : { text, speaker };
}

function decode(text: string): string {
  return text
    .replace(/&(?:amp|lt|gt|nbsp|lrm|rlm|quot);/g, (entity) => ENTITIES[entity] ?? entity)
    .replace(/\s+/g, ' ')
    .trim();
}
