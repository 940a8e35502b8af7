import { expect, test } from 'vitest';
import { gradeMatch } from '#content/activities/match/grade.ts';
import { activityOf } from '#content/module/sample.ts';

const table = '| L | R |\n| --- | --- |\n| a | 1 |\n| b | 2 |\n| c | 3 |\n| | 4 |';
const activity = activityOf('match', `:::match{#a}\nMatch\n\n${table}\n:::`);

test('a match gives its share for every pair that was found', () => {
  expect(gradeMatch(activity, { pairs: { p1: 'p1', p2: 'p2', p3: 'p3' } })).toMatchObject({ score: 1, correct: true });
  expect(gradeMatch(activity, { pairs: { p1: 'p1', p2: 'p3', p3: 'd1' } })).toEqual({
    score: 1 / 3,
    correct: false,
    parts: { p1: true, p2: false, p3: false },
  });
  expect(gradeMatch(activity, { pairs: {} })).toMatchObject({ score: 0, correct: false });
});
