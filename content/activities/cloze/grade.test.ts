import { describe, expect, test } from 'vitest';
import { gradeCloze } from '#content/activities/cloze/grade.ts';
import { activityOf } from '#content/module/sample.ts';

const typed = activityOf('cloze', ':::cloze{#a}\nTo [[complement|round off]] is not to [[compliment]].\n:::');
const banked = activityOf(
  'cloze',
  ':::cloze{#a}\nA [[precise]] number is adjusted [[less]].\n\nBank: more, vague\n:::',
);

describe('a cloze', () => {
  test('gives its share for every gap and forgives typing errors', () => {
    expect(gradeCloze(typed, { gaps: { g1: 'Round off', g2: 'complimant' } })).toEqual({
      score: 1,
      correct: true,
      parts: { g1: true, g2: true },
      note: 'typo',
    });
    expect(gradeCloze(typed, { gaps: { g1: 'complement' } })).toEqual({
      score: 0.5,
      correct: false,
      parts: { g1: true, g2: false },
    });
  });

  test('does not take the right word of another gap for a typing error', () => {
    expect(gradeCloze(typed, { gaps: { g1: 'compliment', g2: 'complement' } })).toMatchObject({ score: 0 });
  });

  test('with a word bank wants the very word', () => {
    expect(gradeCloze(banked, { gaps: { g1: 'precise', g2: 'less' } })).toMatchObject({ score: 1, correct: true });
    expect(gradeCloze(banked, { gaps: { g1: 'precize', g2: 'more' } })).toMatchObject({ score: 0 });
  });

  test('holds a bank of right words and distractors in an order that tells nothing', () => {
    expect(banked.bank).toEqual(['less', 'more', 'precise', 'vague']);
    expect(typed.bank).toEqual([]);
  });
});
