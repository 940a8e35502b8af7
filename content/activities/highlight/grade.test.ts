import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { gradeHighlight } from '#content/activities/highlight/grade.ts';
import { tokensOf } from '#content/activities/highlight/tokens.ts';
import { activityOf } from '#content/module/sample.ts';

const activity = activityOf(
  'highlight',
  ':::highlight{#a}\nMark\n\n> Please send it [[some time soon|no date]], (if) you [[!!!|shouting]] want un[[clear|vague]].\n:::',
);
const words = tokensOf(activity)
  .flat()
  .filter(({ id }) => id !== undefined);
const idOf = (word: string) => words.find(({ v }) => v === word)?.id ?? '';

describe('the words of a text to mark', () => {
  test('have no signs around them, unless the signs are the problem, and are cut where a problem begins', () => {
    expect(words.map(({ v }) => v)).toEqual([
      'Please',
      'send',
      'it',
      'some',
      'time',
      'soon',
      'if',
      'you',
      '!!!',
      'want',
      'un',
      'clear',
    ]);
  });

  test('give the text again when put together', () => {
    const text = activity.passage.map((segments) => segments.map(({ v }) => v).join(''));
    expect(tokensOf(activity).map((tokens) => tokens.map(({ v }) => v).join(''))).toEqual(text);
  });

  test('are sentences where the author says so', () => {
    const source = 'It is 9.30 a. [[We leverage synergies.|says nothing]] Does "this"? Yes!';
    const sentences = activityOf('highlight', `:::highlight{#a sentences}\nMark\n\n> ${source}\n:::`);
    const found = tokensOf(sentences).flat();
    expect(found.filter(({ id }) => id).map(({ v, marks }) => [v, marks.length])).toEqual([
      ['It is 9.30 a.', 0],
      ['We leverage synergies.', 1],
      ['Does "this"?', 0],
      ['Yes!', 0],
    ]);
  });
});

describe('marking', () => {
  test('is right with one word or every word of each problem, and nothing else', () => {
    for (const given of [
      ['soon', '!!!', 'clear'],
      ['some', 'time', 'soon', '!!!', 'clear'],
    ]) {
      expect(gradeHighlight(activity, { words: given.map(idOf) })).toMatchObject({ score: 1, correct: true });
    }
  });

  test('balances what was found with what was marked in vain', () => {
    const graded = gradeHighlight(activity, { words: ['soon', '!!!', 'Please'].map(idOf) });
    expect(graded).toMatchObject({ score: 2 / 3, correct: false });
    expect(graded.parts).toEqual({ m1: true, m2: true, m3: false, [idOf('Please')]: false });
    expect(gradeHighlight(activity, { words: [idOf('Please')] })).toMatchObject({ score: 0 });
    expect(gradeHighlight(activity, { words: [] })).toMatchObject({ score: 0, correct: false });
  });

  test('is graded the same in any order and however often a word is named', () => {
    const ids = [...words.map(({ id }) => id ?? ''), 'w99', 'toString'];
    fc.assert(
      fc.property(fc.shuffledSubarray(ids), (given) => {
        const graded = gradeHighlight(activity, { words: given });
        expect(gradeHighlight(activity, { words: [...given.toReversed(), ...given] })).toEqual(graded);
        expect(graded.score >= 0 && graded.score <= 1 && graded.correct === (graded.score === 1)).toBe(true);
      }),
    );
  });
});
