import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Draft } from '#content/module/draft.ts';
import { estimateSeconds } from '#content/module/estimate.ts';
import { parse } from '#content/module/parse.ts';
import { print } from '#content/module/print.ts';
import { publish } from '#content/module/publish.ts';
import { LINES_ABOVE, parseCards } from '#content/module/sample.ts';

const MEDIA = ['film.mp4', 'film.vtt', 'film.webp', 'talk.mp3'];
const CAPTIONS = {
  'film.vtt': 'WEBVTT\n\n00:01.000 --> 00:04.000\nLook first.\n\n00:41.000 --> 00:44.000\nThen lift.\n',
};
const ask = (id: string) => `:::true-false{#${id} answer=true}\nSo?\n\nWhy: Yes.\n:::\n`;
const film = (inside: string, attributes = 'seconds=95') =>
  `:::video{#lift src=film.mp4 captions=film.vtt poster=film.webp ${attributes}}\n## Lift safely\n\n${inside}\n:::\n\n`;

function read(cards: string): Draft {
  return parseCards(cards, MEDIA, CAPTIONS);
}

describe('a film', () => {
  test('has its files, its length, its chapters and what is said in it', () => {
    const { cards, issues } = read(film('Chapter: 0:00 Look\nChapter: 0:40 Lift'));
    expect(issues).toEqual([]);
    expect(cards).toMatchObject([
      {
        kind: 'video',
        id: 'lift',
        src: 'film.mp4',
        captions: 'film.vtt',
        poster: 'film.webp',
        seconds: 95,
        chapters: [
          { at: 0, title: 'Look' },
          { at: 40, title: 'Lift' },
        ],
        transcript: [
          { from: 1, to: 4, text: 'Look first.' },
          { from: 41, to: 44, text: 'Then lift.' },
        ],
        questions: [],
      },
    ]);
  });

  test('takes the time it plays', () => {
    const [card] = read(film('')).cards;
    expect(card && estimateSeconds(card)).toBeGreaterThanOrEqual(95);
    expect(card && estimateSeconds(card)).toBeLessThan(105);
  });

  test.for([
    ['nowhere', ':::video{#a seconds=9}\n:::\n', 0, 'without a recording'],
    ['that is missing', ':::video{#a src=b.mp4 seconds=9}\n:::\n', 0, 'no such file'],
    ['of the wrong type', ':::video{#a src=talk.mp3 seconds=9}\n:::\n', 0, 'is not a file for video'],
    ['without a length', ':::video{#a src=film.mp4}\n:::\n', 0, 'does not say how long'],
    ['with an odd length', ':::video{#a src=film.mp4 seconds=soon}\n:::\n', 0, 'seconds=soon'],
    ['with an odd chapter', film('Chapter: soon Look'), 3, 'a chapter that cannot be read'],
    ['with a late chapter', film('Chapter: 3:00 Look'), 3, 'behind the end'],
    ['with chapters in disorder', film('Chapter: 0:10 A\nChapter: 0:10 B'), 4, 'begins before'],
    ['with an odd question', film('Question: when 0:42'), 3, 'a question that cannot be read'],
    ['with a late question', film('Question: q at 3:00'), 3, 'outside of the film'],
    ['that asks twice', `${film('Question: q at 0:30\nQuestion: q at 0:42')}${ask('q')}`, 4, 'asked twice'],
    ['that asks what is not there', film('Question: q at 0:30'), 0, 'is no activity here'],
  ] as const)('%s is a finding with its line', ([, source, below, what]) => {
    expect(read(source).issues).toMatchObject([{ line: LINES_ABOVE + 1 + below, what: expect.stringContaining(what) }]);
  });

  test('says which line of its captions to mend, and plays all the same', () => {
    const { cards, issues } = parseCards(film(''), MEDIA, { 'film.vtt': 'WEBVTT\n\n0:1 --> 0:2\na' });
    expect(issues).toMatchObject([{ severity: 'warning', what: 'film.vtt, line 3: a time that cannot be read' }]);
    expect(cards).toMatchObject([{ kind: 'video', transcript: [] }]);
  });
});

describe('a film with questions inside', () => {
  test('becomes clips with the questions between them, wherever these stand in the file', () => {
    const source = `${ask('early')}\n${film('Question: late at 1:00\nQuestion: early at 0:40')}## More\n\nText.\n\n${ask('late')}`;
    const { cards, issues } = read(source);
    expect(issues).toEqual([]);
    expect(cards.map(({ id }) => id)).toEqual(['lift', 'early', 'lift-2', 'late', 'lift-3', 'more']);
    expect(cards.filter(({ kind }) => kind === 'video')).toMatchObject([
      { clip: { film: 'lift', from: 0, to: 40 }, transcript: [{ text: 'Look first.' }] },
      { clip: { film: 'lift', from: 40, to: 60 }, transcript: [{ text: 'Then lift.' }] },
      { clip: { film: 'lift', from: 60, to: 95 }, transcript: [] },
    ]);
  });

  test('ends with a question that is asked at its end', () => {
    const { cards } = read(`${film('Question: q at 1:35')}${ask('q')}`);
    expect(cards.map(({ id }) => id)).toEqual(['lift', 'q']);
  });

  test('is planned by the time of each clip', () => {
    const [first, , second] = read(`${film('Question: q at 0:40')}${ask('q')}`).cards;
    expect((first && estimateSeconds(first)) ?? 0).toBeLessThan(50);
    expect((second && estimateSeconds(second)) ?? 0).toBeGreaterThanOrEqual(55);
  });

  test('is written whole again, and read as the same clips', () => {
    const at = fc.integer({ min: 1, max: 95 });
    const plan = fc.record({ times: fc.array(at, { minLength: 1, maxLength: 4 }), first: fc.boolean() });
    fc.assert(
      fc.property(plan, ({ times, first }) => {
        const clock = (seconds: number) => `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
        const questions = times.map((time, index) => `Question: q${index} at ${clock(time)}`).join('\n');
        const asks = times.map((_, index) => ask(`q${index}`)).join('\n');
        const draft = read(first ? `${asks}\n${film(questions)}` : `${film(questions)}${asks}`);
        const one = publish(draft, 'safety');
        if ('issues' in one) throw new Error(JSON.stringify(one.issues));
        const again = publish(parse({ 'module.md': print(one.module), media: MEDIA, captions: CAPTIONS }), 'safety');
        expect(again).toEqual(one);
      }),
      { numRuns: 40 },
    );
  });
});
