import { expect, test } from 'vitest';
import { gradeFlashcard } from '#content/activities/flashcard/grade.ts';
import { activityOf } from '#content/module/sample.ts';

test('a flashcard takes the learner at their word, and half recalled is a hard success', () => {
  const activity = activityOf('flashcard', ':::flashcard{#a}\nFront\n\n---\n\nBack\n:::');
  expect(gradeFlashcard(activity, { recalled: 'yes' })).toMatchObject({ score: 1, correct: true });
  expect(gradeFlashcard(activity, { recalled: 'partly' })).toMatchObject({ score: 0.6, correct: false });
  expect(gradeFlashcard(activity, { recalled: 'no' })).toMatchObject({ score: 0, correct: false });
});
