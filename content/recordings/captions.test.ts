import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { CAPTION_LIMITS, readCaptions } from '#content/recordings/captions.ts';
import { readClock, writeClock } from '#content/recordings/clock.ts';

const USUAL = `\ufeffWEBVTT - A talk

NOTE made by hand

STYLE
::cue { color: red }

intro
00:00.500 --> 00:02.000 align:start position:10%
<v Mara>Say <b>less</b> &amp; <00:01.000>mean it.

1:00:03,5 --> 1:00:04.000
two
lines
`;

describe('captions', () => {
  test('are read with their times, without their marks', () => {
    expect(readCaptions(USUAL)).toEqual({
      cues: [
        { from: 0.5, to: 2, text: 'Say less & mean it.', speaker: 'Mara' },
        { from: 3603.5, to: 3604, text: 'two lines' },
      ],
      problems: [],
    });
  });

  test('read the same with any line ends', () => {
    const { cues } = readCaptions(USUAL);
    for (const end of ['\r\n', '\r']) expect(readCaptions(USUAL.replaceAll('\n', end)).cues).toEqual(cues);
  });

  test.for([
    ['00:01.000 --> 00:02.000\na', 1, 'do not begin with `WEBVTT`'],
    ['WEBVTT\n\n00:05 --> 00:06\na', 3, 'a time that cannot be read'],
    ['WEBVTT\n\nid\n00:05.000 -> 00:06.000\na', 3, 'text without a time'],
    ['WEBVTT\n\nid\n00:05.000 --> 00:04.000\na', 4, 'ends before it begins'],
    ['WEBVTT\n\n00:05.000 --> 00:06.000\na\n\n00:01.000 --> 00:02.000\nb', 6, 'begins before the one above'],
  ] as const)('with a fault say where: %s', ([source, line, what]) => {
    expect(readCaptions(source).problems).toMatchObject([{ line, what: expect.stringContaining(what) }]);
  });

  test('are put in the order of time', () => {
    const { cues } = readCaptions('WEBVTT\n\n00:05.000 --> 00:06.000\nb\n\n00:01.000 --> 00:02.000\na');
    expect(cues.map(({ text }) => text)).toEqual(['a', 'b']);
  });

  test('of ten thousand cues, or of endless text, are tamed with one finding', () => {
    const cue = (index: number) => `00:00.${String(index % 1000).padStart(3, '0')} --> 01:00.000\n${'word '.repeat(4)}`;
    const many = `WEBVTT\n\n${Array.from({ length: 10_000 }, (_, index) => cue(Math.min(index, 999))).join('\n\n')}`;
    expect(readCaptions(many)).toMatchObject({ problems: [{ what: expect.stringContaining('more than') }] });
    expect(readCaptions(many).cues.length).toBeLessThanOrEqual(CAPTION_LIMITS.cues);
    expect(readCaptions('<'.repeat(CAPTION_LIMITS.characters + 1)).cues).toEqual([]);
    const long = readCaptions(`WEBVTT\n\n00:00.000 --> 00:01.000\n${'a '.repeat(10_000)}`);
    expect(long.cues[0]?.text.length).toBe(CAPTION_LIMITS.text);
    expect(long.problems).toHaveLength(1);
  });

  test('of hostile marks take no longer than others', () => {
    for (const sign of ['<', '&', '<v', '<v ', ' ', '-->', '\n-->\n', '00:', '<00:00.000']) {
      const hostile = sign.repeat(Math.floor(300_000 / sign.length));
      expect(readCaptions(`WEBVTT\n\n00:00.000 --> 00:01.000\n${hostile}`).cues.length).toBeLessThanOrEqual(1);
    }
  });

  test('never make the reader throw, and give cues in order that end after they begin', () => {
    const piece = fc.constantFrom(
      'WEBVTT',
      '\n',
      '\n\n',
      '00:01.000',
      ' --> ',
      '00:02.5',
      '<v A>',
      '&lt;',
      'NOTE',
      'é',
      '-->',
    );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.array(piece, { maxLength: 40 }).map((parts) => parts.join('')),
        ),
        (source) => {
          const { cues } = readCaptions(source);
          for (const [index, { from, to, text }] of cues.entries()) {
            expect(to).toBeGreaterThan(from);
            expect(from).toBeGreaterThanOrEqual(cues[index - 1]?.from ?? 0);
            expect(text).toBe(text.trim());
          }
        },
      ),
    );
  });
});

describe('a time on the clock of a recording', () => {
  test('is written as it is read', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 7_200_000 }), (ms) => {
        expect(readClock(writeClock(ms / 1000))).toBe(ms / 1000);
      }),
    );
    expect([0, 42, 3723, 7.25].map(writeClock)).toEqual(['0:00', '0:42', '1:02:03', '0:07.25']);
  });

  test.for(['', '42', '0:4', '0:60', '1:75:00', 'a:bc', '0:42s', '-0:42'])('is not "%s"', (text) => {
    expect(readClock(text)).toBeUndefined();
  });
});
