import { expect, test } from 'vitest';
import { gradeLabel } from '#content/activities/label/grade.ts';
import { activityOf } from '#content/module/sample.ts';

const LIST = '- `10 10` A\n- `50 50` B\n- `90 90` C\n- D';
const activity = activityOf('label', `:::label{#a}\nName\n\n![A picture](a.svg)\n\n${LIST}\n:::`, ['a.svg']);

test('labels give their share for every point that has its own', () => {
  expect(gradeLabel(activity, { labels: { p1: 'p1', p2: 'p2', p3: 'p3' } })).toMatchObject({ score: 1, correct: true });
  expect(gradeLabel(activity, { labels: { p1: 'p1', p2: 'p3', p3: 'd1' } })).toEqual({
    score: 1 / 3,
    correct: false,
    parts: { p1: true, p2: false, p3: false },
  });
});

test('names that every object has are no labels', () => {
  expect(gradeLabel(activity, { labels: { toString: 'p1', constructor: 'p2' } })).toMatchObject({ score: 0 });
});
