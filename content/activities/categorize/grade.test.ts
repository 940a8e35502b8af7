import { expect, test } from 'vitest';
import { gradeCategorize } from '#content/activities/categorize/grade.ts';
import { activityOf } from '#content/module/sample.ts';

const activity = activityOf(
  'categorize',
  ':::categorize{#a}\nSort\n\n- Fruit\n  - Apple\n  - Pear\n- Tool\n  - Saw\n:::',
);

test('sorting gives its share for every item in its place', () => {
  expect(gradeCategorize(activity, { places: { i1: 'c1', i2: 'c1', i3: 'c2' } })).toMatchObject({
    score: 1,
    correct: true,
  });
  expect(gradeCategorize(activity, { places: { i1: 'c2', i2: 'c1' } })).toEqual({
    score: 1 / 3,
    correct: false,
    parts: { i1: false, i2: true, i3: false },
  });
});

test('names that every object has are no places', () => {
  expect(gradeCategorize(activity, { places: { toString: 'c1', constructor: 'c2' } })).toMatchObject({ score: 0 });
});
