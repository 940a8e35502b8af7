import { expect, test } from 'vitest';
import { gradeTrueFalse } from '#content/activities/true-false/grade.ts';
import { activityOf } from '#content/module/sample.ts';

test('a statement is judged rightly or wrongly', () => {
  const activity = activityOf('true-false', ':::true-false{#a answer=false}\nThe earth is flat.\n:::');
  expect(gradeTrueFalse(activity, { value: false })).toEqual({ score: 1, correct: true, parts: {} });
  expect(gradeTrueFalse(activity, { value: true })).toEqual({ score: 0, correct: false, parts: {} });
});
