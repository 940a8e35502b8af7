import { describe, expect, test } from 'vitest';
import { gradeExplain } from '#content/activities/explain/grade.ts';
import { activityOf, parseCards } from '#content/module/sample.ts';

const SOURCE =
  ':::explain{#a min=10}\nWhy?\n\n---\n\nBecause of this.\n\n- one\n- two\n\n* [ ] First\n* [ ] Second\n:::';
const activity = activityOf('explain', SOURCE);

describe('an explanation', () => {
  test('is worth the share of criteria that the learner found in it', () => {
    const text = 'It is so for two reasons.';
    expect(gradeExplain(activity, { text, met: ['c1', 'c2'] })).toMatchObject({ score: 1, correct: true });
    expect(gradeExplain(activity, { text, met: ['c2', 'c2', 'c9'] })).toEqual({
      score: 0.5,
      correct: false,
      parts: { c1: false, c2: true },
    });
  });

  test('that is too short earns nothing, whatever is ticked', () => {
    expect(gradeExplain(activity, { text: '   so    ', met: ['c1', 'c2'] })).toMatchObject({
      score: 0,
      note: 'too-short',
    });
  });

  test('has a model answer that may hold lists, and criteria that stand last', () => {
    expect(activity.model).toHaveLength(2);
    expect(activity.criteria).toHaveLength(2);
  });
});

test.each([
  [':::explain{#a}\nWhy?\n\n- [ ] First\n:::', 'an explanation to write without a model answer'],
  [':::explain{#a}\nWhy?\n\n---\n\nBecause.\n:::', 'an explanation to write without criteria'],
  [':::explain{#a}\nWhy?\n\n---\n\n- [ ] First\n:::', 'criteria without a model answer'],
  [':::explain{#a min=0}\nWhy?\n\n---\n\nBecause.\n\n- [ ] First\n:::', '`min=0`'],
])('an author who writes %j is told so', (source, what) => {
  expect(parseCards(source).issues.map((issue) => issue.what)).toContain(what);
});
