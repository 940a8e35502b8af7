import { expect, test } from 'vitest';
import { gradeMatrix } from '#content/activities/matrix/grade.ts';
import { activityOf } from '#content/module/sample.ts';

const TABLE = '| | Yes | No |\n| - | - | - |\n| A | x | |\n| B | | x so it is |\n| C | | x |\n| D | x | |';
const activity = activityOf('matrix', `:::matrix{#a}\nRate\n\n${TABLE}\n:::`);

test('a matrix gives its share for every row in its column', () => {
  expect(gradeMatrix(activity, { ratings: { r1: 'c1', r2: 'c2', r3: 'c2', r4: 'c1' } })).toMatchObject({
    score: 1,
    correct: true,
  });
  expect(gradeMatrix(activity, { ratings: { r1: 'c1', r2: 'c1', r4: 'c9' } })).toEqual({
    score: 0.25,
    correct: false,
    parts: { r1: true, r2: false, r3: false, r4: false },
  });
});

test('names that every object has are no ratings', () => {
  expect(gradeMatrix(activity, { ratings: { toString: 'c1', constructor: 'c2' } })).toMatchObject({ score: 0 });
});
