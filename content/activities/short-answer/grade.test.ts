import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { gradeShortAnswer } from '#content/activities/short-answer/grade.ts';
import { matchesPattern, patternProblem } from '#content/activities/short-answer/pattern.ts';
import { activityOf } from '#content/module/sample.ts';

function grade(answer: string, text: string, attributes = '', more = '') {
  const activity = activityOf(
    'short-answer',
    `:::short-answer{#a ${attributes}}\nWhat?\n\nAnswer: ${answer}\n${more}\n:::`,
  );
  return gradeShortAnswer(activity, { text }, matchesPattern);
}

describe('a short answer', () => {
  test.each([
    ['negotiation', '  NEGOTIATION. '],
    ['café', 'cafe\u0301'],
    ['Straße', 'strasse'],
    ["it's", 'it’s'],
    ['win-win', 'win – win'],
    ['two words', 'two\u00a0 words'],
    ['ﬁnance', 'finance'],
    ['الكِتاب', 'الكتاب'],
    ['أحمد', 'احمد'],
    ['12 Monate', '١٢ Monate'],
  ])('"%s" is the same as "%s"', (answer, typed) => {
    expect(grade(answer, typed)).toEqual({ score: 1, correct: true, parts: {} });
  });

  test.each([
    ['anchor', 'ancor'],
    ['anchor', 'anchro'],
    ['anchor', 'nachor'],
    ['negotiation', 'negociaton'],
    ['Verhandlung', 'Verhandlug'],
    ['المفاوضات', 'المفاوظات'],
  ])('forgives the typing error in "%s" typed as "%s" and says so', (answer, typed) => {
    expect(grade(answer, typed)).toEqual({ score: 1, correct: true, parts: {}, note: 'typo' });
  });

  test.each([
    ['best', 'bets', 'short words must be right'],
    ['anchor', 'achro', 'two errors are too many for six letters'],
    ['affect', 'effect', 'another first letter makes another word'],
    ['legal move', 'illegal move', 'a prefix turns the meaning round'],
    ['version 12', 'version 13', 'a digit is never a typing error'],
    ['19750', '19570', 'nor are swapped digits'],
    ['anchor', '', 'nothing is no answer'],
    ['anchor', '   ', 'neither are spaces'],
  ])('"%s" is not "%s": %s', (answer, typed) => {
    expect(grade(answer, typed)).toEqual({ score: 0, correct: false, parts: {} });
  });

  test('takes any of several answers', () => {
    expect(grade('a deal | an agreement', 'an agreement')).toMatchObject({ correct: true });
  });

  test('forgives no typing error when spelling counts, and keeps its points', () => {
    expect(grade('git commit --amend', 'git commit --amend', 'exact')).toMatchObject({ correct: true });
    expect(grade('git commit --amend', 'git commit —amend', 'exact')).toMatchObject({ correct: true });
    expect(grade('git commit --amend', 'git commit -amend', 'exact')).toMatchObject({ correct: false });
    expect(grade('git add .', 'git add', 'exact')).toMatchObject({ correct: false });
    expect(grade('=SUM(A1:A5)', '=sum(a1:a5)', 'exact')).toMatchObject({ correct: true });
    expect(grade('negotiation', 'negotiaton', 'exact')).toMatchObject({ correct: false });
  });

  test('is also right when the pattern matches all of it, whatever the case', () => {
    const pattern = 'Pattern: =\\s*SUM\\(A1:A\\d+\\)';
    expect(grade('=SUM(A1:A5)', '= sum(A1:A9)', 'exact', pattern)).toMatchObject({ correct: true });
    expect(grade('=SUM(A1:A5)', 'x = sum(A1:A9)', 'exact', pattern)).toMatchObject({ correct: false });
  });

  test('asks for the pattern engine only when there is a pattern', () => {
    const activity = activityOf('short-answer', ':::short-answer{#a}\nWhat?\n\nAnswer: best\n:::');
    const refuse = () => {
      throw new Error('asked');
    };
    expect(gradeShortAnswer(activity, { text: 'worst' }, refuse)).toMatchObject({ correct: false });
  });

  test('never forgives a change of digits', () => {
    fc.assert(
      fc.property(fc.nat(99_999), fc.nat(99_999), (a, b) => {
        expect(grade(`chapter number ${a}`, `chapter number ${b}`).correct).toBe(a === b);
      }),
    );
  });

  test('is graded for any text without throwing', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 500 }), (text) => grade('negotiation', text).score >= 0),
    );
  });
});

test('a pattern that RE2 does not know is named', () => {
  expect(patternProblem('a+b')).toBeUndefined();
  expect(patternProblem('(?=look)')).toBeDefined();
  expect(patternProblem('(')).toBeDefined();
});
