import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { gradeEstimate } from '#content/activities/estimate/grade.ts';
import { placeOf, stepOf, valueAt } from '#content/activities/estimate/scale.ts';
import { activityOf, LINES_ABOVE, parseCards } from '#content/module/sample.ts';

const written = (fields: string, attributes = '') => `:::estimate{#a${attributes}}\nHow far?\n\n${fields}\n:::`;
const linear = activityOf('estimate', written('Answer: 320 km\nRange: 0 to 1000\nWithin: 20'));
const magnitude = activityOf('estimate', written('Answer: 1000\nRange: 1 to 1e6\nWithin: 2 times', ' scale=log'));

describe('an estimate', () => {
  test('earns everything within the range, its edges included', () => {
    for (const estimate of [300, 320, 340]) {
      expect(gradeEstimate(linear, { estimate })).toEqual({ score: 1, correct: true, parts: {} });
    }
    for (const estimate of [500, 2000]) expect(gradeEstimate(magnitude, { estimate }).correct).toBe(true);
  });

  test('earns less the farther away it is, and says on which side', () => {
    expect(gradeEstimate(linear, { estimate: 440 })).toEqual({ score: 0.6, correct: false, parts: {}, note: 'high' });
    expect(gradeEstimate(linear, { estimate: 200 })).toMatchObject({ score: 0.6, note: 'low' });
    expect(gradeEstimate(linear, { estimate: 999 })).toMatchObject({ score: 0 });
    expect(gradeEstimate(magnitude, { estimate: 4000 }).score).toBeGreaterThan(0.7);
    expect(gradeEstimate(magnitude, { estimate: 1e6 }).score).toBe(0);
  });

  test('never earns more by lying farther away', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(linear, magnitude),
        fc.double({ min: 0, max: 1, noNaN: true }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (activity, a, b) => {
          const [near, far] = [Math.min(a, b), Math.max(a, b)];
          const above = (share: number) => ({ estimate: activity.answer + share * (activity.max - activity.answer) });
          const [first, second] = [gradeEstimate(activity, above(near)), gradeEstimate(activity, above(far))];
          expect(first.score).toBeGreaterThanOrEqual(second.score);
        },
      ),
    );
  });

  test('off the scale earns nothing', () => {
    const edge = activityOf('estimate', written('Answer: 1000\nRange: 0 to 1000\nWithin: 0'));
    expect(gradeEstimate(edge, { estimate: 1001 })).toMatchObject({ score: 0, correct: false });
  });
});

describe('the slider', () => {
  test.each([
    [{ min: 0, max: 1000 }, 10],
    [{ min: 0, max: 100 }, 1],
    [{ min: 0, max: 1 }, 0.01],
    [{ min: -50, max: 250 }, 2],
    [{ min: 1000, max: 9000 }, 50],
  ])('goes over %j in steps of %d', (scale, step) => {
    expect(stepOf(scale)).toBe(step);
  });

  test('keeps to the scale, and says numbers one would say', () => {
    expect(valueAt(linear, 0.3217)).toBe(320);
    expect(valueAt(magnitude, 0.5)).toBe(1000);
    fc.assert(
      fc.property(fc.constantFrom(linear, magnitude), fc.double({ min: 0, max: 1, noNaN: true }), (scale, place) => {
        const value = valueAt(scale, place);
        expect(value).toBeGreaterThanOrEqual(scale.min);
        expect(value).toBeLessThanOrEqual(scale.max);
        expect(Math.abs(placeOf(scale, value) - place)).toBeLessThan(0.02);
      }),
    );
  });
});

test.each([
  ['Answer: 5\nRange: 0 to 10', '', 'an estimate without `Within:`'],
  ['Answer: many\nRange: 0 to 10\nWithin: 1', '', '`Answer: many`'],
  ['Answer: 5\nRange: 10 to 0\nWithin: 1', '', 'a range that does not rise'],
  ['Answer: 50\nRange: 0 to 10\nWithin: 1', '', 'an answer outside of its range'],
  ['Answer: 5\nRange: 0 to 10\nWithin: 2 times', ' scale=log', 'a scale of magnitudes that begins at 0 or below'],
  ['Answer: 5\nRange: 1 to 10\nWithin: 2', ' scale=log', 'a distance on a scale of magnitudes'],
  ['Answer: 5\nRange: 1 to 10\nWithin: 2 times', '', 'a factor on a scale of distances'],
  ['Answer: 5\nRange: 1 to 10\nWithin: 2', ' scale=round', 'the scale `round`'],
  ['Answer: 1\nRange: -1e308 to 1e308\nWithin: 2', '', 'a number beyond all bounds'],
  ['Answer: 1e999\nRange: 1 to 1e999\nWithin: 2', '', 'a number beyond all bounds'],
])('an author who writes %j is told so with the line', (fields, attributes, what) => {
  const { issues, cards } = parseCards(written(fields, attributes));
  expect(cards).toEqual([]);
  expect(issues.map((issue) => issue.what)).toEqual([what]);
  expect(issues[0]?.line).toBeGreaterThan(LINES_ABOVE);
});

test('a share as range of full credit is one of the answer', () => {
  expect(activityOf('estimate', written('Answer: 320 km\nRange: 0 to 1000\nWithin: 10 %'))).toMatchObject({
    within: 32,
  });
});
