import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { gradeTimeline } from '#content/activities/timeline/grade.ts';
import { activityOf } from '#content/module/sample.ts';

const TABLE = `| When | What |
| - | - |
| **1** | start |
| 2 | A |
| 3 | B |
| 4 | C |
| **5** | |
| later | D |
| later | E |
| | F |`;
const activity = activityOf('timeline', `:::timeline{#a}\nWhen?\n\n${TABLE}\n:::`);
const [A, B, C, D, E, F] = ['e2', 'e3', 'e4', 'e6', 'e7', 'e8'] as const;

describe('a timeline', () => {
  test('is right with every event between its dates and in order, at the same time in either order', () => {
    for (const last of [
      [D, E, F],
      [E, D, F],
    ]) {
      expect(gradeTimeline(activity, { gaps: [[], [A, B, C], last] })).toMatchObject({ score: 1, correct: true });
    }
  });

  test('loses one event for one in the wrong place, however many it pushes along', () => {
    expect(gradeTimeline(activity, { gaps: [[], [B, C, A], [D, E, F]] })).toEqual({
      score: 5 / 6,
      correct: false,
      parts: { [A]: false, [B]: true, [C]: true, [D]: true, [E]: true, [F]: true },
    });
  });

  test('gives nothing for an event on the wrong side of a date', () => {
    expect(gradeTimeline(activity, { gaps: [[], [D, E, F], [A, B, C]] })).toMatchObject({ score: 0 });
    expect(gradeTimeline(activity, { gaps: [[A, B, C], [], [D, E, F]] })).toMatchObject({ score: 0.5 });
  });

  test('does not count what is missing, unknown or given twice', () => {
    expect(
      gradeTimeline(activity, {
        gaps: [
          ['x', 'toString'],
          [A, A, B],
          [A, C],
        ],
      }),
    ).toMatchObject({ score: 2 / 6 });
    expect(gradeTimeline(activity, { gaps: [] })).toMatchObject({ score: 0, correct: false });
  });

  test('has a score from 0 to 1 for any arrangement, and 1 for the right ones only', () => {
    const arrangement = fc
      .tuple(fc.shuffledSubarray([A, B, C, D, E, F], { minLength: 6 }), fc.nat(6), fc.nat(6))
      .map(([ids, one, other]) => [Math.min(one, other), Math.max(one, other), ids] as const)
      .map(([from, to, ids]) => [ids.slice(0, from), ids.slice(from, to), ids.slice(to)]);
    fc.assert(
      fc.property(arrangement, (gaps) => {
        const { score, correct, parts } = gradeTimeline(activity, { gaps });
        expect(score).toBeCloseTo(Object.values(parts).filter(Boolean).length / 6);
        const right = gaps.map((gap) => gap.join()).join('|');
        expect(correct).toBe([`|${A},${B},${C}|${D},${E},${F}`, `|${A},${B},${C}|${E},${D},${F}`].includes(right));
        expect(correct).toBe(score === 1);
      }),
    );
  });
});
