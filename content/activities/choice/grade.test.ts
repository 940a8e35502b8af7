import { describe, expect, test } from 'vitest';
import { gradeChoice } from '#content/activities/choice/grade.ts';
import { activityOf } from '#content/module/sample.ts';

const one = activityOf('choice', ':::choice{#a}\nWho?\n\n- [x] You\n- [ ] They\n- [ ] Nobody\n:::');
const two = activityOf('choice', ':::choice{#a}\nWhich?\n\n- [x] A\n- [x] B\n- [ ] C\n- [ ] D\n:::');

describe('a choice', () => {
  test('is right when the right option alone is chosen', () => {
    expect(gradeChoice(one, { chosen: ['o1'] })).toEqual({
      score: 1,
      correct: true,
      parts: { o1: true, o2: true, o3: true },
    });
  });

  test('says which decisions were wrong', () => {
    expect(gradeChoice(one, { chosen: ['o2'] })).toEqual({
      score: 0,
      correct: false,
      parts: { o1: false, o2: false, o3: true },
    });
  });

  test('gives half for one of two right options', () => {
    expect(gradeChoice(two, { chosen: ['o1'] })).toMatchObject({ score: 0.5, correct: false });
  });

  test('takes away for wrong ones, so that ticking everything earns nothing', () => {
    expect(gradeChoice(two, { chosen: ['o1', 'o2', 'o3'] })).toMatchObject({ score: 0.5, correct: false });
    expect(gradeChoice(two, { chosen: ['o1', 'o2', 'o3', 'o4'] })).toMatchObject({ score: 0, correct: false });
    expect(gradeChoice(two, { chosen: [] })).toMatchObject({ score: 0, correct: false });
  });

  test('counts an option once and unknown ones as wrong', () => {
    expect(gradeChoice(two, { chosen: ['o1', 'o1'] })).toMatchObject({ score: 0.5 });
    expect(gradeChoice(one, { chosen: ['o1', 'elsewhere'] })).toMatchObject({ score: 0, correct: false });
  });
});
