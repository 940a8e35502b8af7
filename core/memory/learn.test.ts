import { expect, test } from 'vitest';
import { DAY, DEFAULT_WEIGHTS, update } from '#core/memory/fsrs.ts';
import type { Answer } from '#core/memory/grade.ts';
import { learn } from '#core/memory/learn.ts';

const right = { score: 1, correct: true };
const wrong = { score: 0, correct: false };
const answer = (purpose: Answer['purpose']): Answer => ({ purpose, hints: 0, revealed: false, pace: 'usual' });
const after = (purposes: readonly [Answer['purpose'], typeof right, number][]) =>
  purposes.reduce<ReturnType<typeof learn> | undefined>(
    (memory, [purpose, verdict, at]) => learn(memory, answer(purpose), verdict, at, DEFAULT_WEIGHTS),
    undefined,
  );

test('what is missed before its explanation and right after it was learned, not forgotten', () => {
  expect(
    after([
      ['pretest', wrong, 0],
      ['lesson', right, 60_000],
    ]),
  ).toEqual(update(undefined, 3, 60_000));
  expect(
    after([
      ['lesson', wrong, 0],
      ['lesson', right, 60_000],
    ]),
  ).toEqual(update(undefined, 3, 60_000));
  expect(
    after([
      ['lesson', right, 0],
      ['lesson', wrong, 60_000],
    ]),
  ).toEqual(update(undefined, 1, 60_000));
});

test('what is asked on another day, or not in its lesson, adds to what was there', () => {
  expect(
    after([
      ['lesson', wrong, 0],
      ['lesson', right, DAY],
    ]),
  ).toEqual(update(update(undefined, 1, 0), 3, DAY));
  expect(
    after([
      ['lesson', wrong, 0],
      ['free', right, 60_000],
    ]),
  ).toEqual(update(update(undefined, 1, 0), 3, 60_000));
});
