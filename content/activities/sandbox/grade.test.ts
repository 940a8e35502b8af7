import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { gradeSandbox } from '#content/activities/sandbox/grade.ts';
import { activityOf, LINES_ABOVE, parseCards } from '#content/module/sample.ts';

const source = (...rows: string[]) =>
  `:::sandbox{#a}\nSet it.\n\n| Field | Choices | Start | Right |\n| --- | --- | --- | --- |\n${rows.join('\n')}\n:::`;
const activity = activityOf(
  'sandbox',
  source(
    '| Who | All; Some; One | All | Some; One |',
    '| Download | on/off | on | off |',
    '| Warn me | on/off | on | on |',
    '| Days | number | | 7 to 14 |',
    '| Message | text | | please review; kindly review |',
  ),
);

describe('a sandbox', () => {
  test('is right when every field is', () => {
    const values = { f1: 'o3', f2: false, f4: '٧', f5: 'Please  reveiw' };
    expect(gradeSandbox(activity, { values })).toMatchObject({ score: 1, correct: true });
  });

  test('left as it was earns nothing', () => {
    expect(gradeSandbox(activity, { values: {} })).toEqual({
      score: 0,
      correct: false,
      parts: { f1: false, f2: false, f3: true, f4: false, f5: false },
    });
  });

  test('gives each mended field its share and takes one for each that was spoilt', () => {
    expect(gradeSandbox(activity, { values: { f1: 'o2', f2: false } }).score).toBe(0.5);
    expect(gradeSandbox(activity, { values: { f1: 'o2', f2: false, f3: false } }).score).toBe(0.25);
    expect(gradeSandbox(activity, { values: { f3: false } }).score).toBe(0);
  });

  test('takes any values without throwing', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.oneof(fc.string(), fc.boolean())), (values) => {
        expect(gradeSandbox(activity, { values }).score).toBeGreaterThanOrEqual(0);
      }),
    );
  });
});

test.each([
  ['| Who | All; One | Nobody | One |', 'a field that cannot be read'],
  ['| Who | All; One | All | None |', 'a field that cannot be read'],
  ['| Days | number | 3 | soon |', 'a field that cannot be read'],
  ['| Days | number | 3 | 9 to 7 |', 'a field that cannot be read'],
  ['| Days | on/off | on | maybe |', 'a field that cannot be read'],
  ['| Days | text | x | |', 'a field that cannot be read'],
  ['| Days | number | 8 | 7 to 14 |', 'a sandbox in which all is right from the start'],
])('an author who writes %s is told so with the line', (row, what) => {
  const { issues } = parseCards(source(row));
  expect(issues.find((issue) => issue.what === what)?.line).toBeGreaterThanOrEqual(LINES_ABOVE + 4);
});
