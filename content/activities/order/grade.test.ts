import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { gradeOrder } from '#content/activities/order/grade.ts';
import { activityOf } from '#content/module/sample.ts';

const activity = activityOf('order', ':::order{#a}\nOrder\n\n1. A\n2. B\n3. C\n4. D\n5. E\n:::');
const ids = activity.items.map(({ id }) => id);

describe('an order', () => {
  test('is right in the right order only', () => {
    expect(gradeOrder(activity, { order: ids })).toMatchObject({ score: 1, correct: true });
    expect(gradeOrder(activity, { order: ids.toReversed() })).toMatchObject({ score: 0, correct: false });
  });

  test('loses one step for one item in the wrong place, however many it pushes along', () => {
    const { score, parts } = gradeOrder(activity, { order: ['i2', 'i3', 'i4', 'i5', 'i1'] });
    expect(score).toBe(0.75);
    expect(parts).toEqual({ i1: false, i2: true, i3: true, i4: true, i5: true });
  });

  test('does not count what is missing, unknown or given twice', () => {
    expect(gradeOrder(activity, { order: ['i1', 'i1', 'x', 'i2', 'i3'] })).toMatchObject({
      score: 0.5,
      correct: false,
    });
    expect(gradeOrder(activity, { order: [] })).toMatchObject({ score: 0, correct: false });
  });

  test('has a score from 0 to 1 for any arrangement, and 1 for one of them', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray(ids), (order) => {
        const { score, correct } = gradeOrder(activity, { order });
        expect(score).toBeGreaterThanOrEqual(0);
        expect(correct).toBe(order.join() === ids.join());
        expect(score === 1).toBe(correct);
      }),
    );
  });
});
