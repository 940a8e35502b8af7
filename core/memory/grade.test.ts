import { describe, expect, test } from 'vitest';
import { type Answer, grade, remembers } from '#core/memory/grade.ts';

const answer = (over: Partial<Answer> = {}): Answer => ({
  purpose: 'review',
  hints: 0,
  revealed: false,
  pace: 'usual',
  ...over,
});
const right = { score: 1, correct: true };
const wrong = { score: 0, correct: false };

describe('the grade of an answer', () => {
  test('right is Good and wrong is Again', () => {
    expect(grade(answer(), right)).toBe(3);
    expect(grade(answer(), wrong)).toBe(1);
  });

  test('partial credit of 60 % and more is Hard, less is Again', () => {
    expect(grade(answer(), { score: 0.6, correct: false })).toBe(2);
    expect(grade(answer(), { score: 0.59, correct: false })).toBe(1);
    expect(grade(answer(), { score: 0.9, correct: true })).toBe(2);
  });

  test('a hint or an unusually slow answer is Hard, a revealing hint is Again', () => {
    expect(grade(answer({ hints: 1 }), right)).toBe(2);
    expect(grade(answer({ pace: 'slow' }), right)).toBe(2);
    expect(grade(answer({ hints: 1, revealed: true }), right)).toBe(1);
  });

  test('Easy needs a pretest that is right, sure and fast', () => {
    expect(grade(answer({ purpose: 'pretest', confidence: 'sure', pace: 'fast' }), right)).toBe(4);
    expect(grade(answer({ purpose: 'pretest', confidence: 'fairly', pace: 'fast' }), right)).toBe(3);
    expect(grade(answer({ purpose: 'pretest', confidence: 'sure' }), right)).toBe(3);
    expect(grade(answer({ confidence: 'sure', pace: 'fast' }), right)).toBe(3);
  });

  test('a miss asked once more and an answer to withdrawn content change no memory', () => {
    expect(remembers(answer(), right)).toBe(true);
    expect(remembers(answer({ purpose: 'reask' }), right)).toBe(false);
    expect(remembers(answer(), { ...right, void: 'withdrawn' })).toBe(false);
    expect(remembers(answer(), undefined)).toBe(false);
  });
});
