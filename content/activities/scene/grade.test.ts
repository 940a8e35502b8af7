import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { gradeScene } from '#content/activities/scene/grade.ts';
import { activityOf } from '#content/module/sample.ts';

const AROUND = '```scene\ndesk 0 0 0\n```';
const FIND =
  '- [x] `cable 0 0 1` A\n- [x] `carton 1 0 1` B\n- [x] `heater 2 0 1` C\n- [ ] `lamp 0 1 0` D\n- [ ] `mug 1 1 0` E';
const find = activityOf('scene', `:::scene{#a task=find}\nFind\n\n${AROUND}\n\n${FIND}\n:::`);
const STEPS = '1. `alarm 0 1 0` A\n2. `door 1 0 0` B\n3. `stairs 2 0 0` C\n4. `person 3 0 0` D';
const order = activityOf(
  'scene',
  `:::scene{#b task=order}\nOrder\n\n${AROUND}\n\n${STEPS}\n\n- [ ] \`lift 4 0 0\` E\n:::`,
);
const ids = ['t1', 't2', 't3', 't4', 't5'];
const some = fc.array(fc.constantFrom(...ids, 't9', 'toString'), { maxLength: 12 });

describe('a scene in which to find', () => {
  test('is right when every hazard is marked and nothing else', () => {
    expect(gradeScene(find, { found: ['t3', 't1', 't2'] })).toEqual({
      score: 1,
      correct: true,
      parts: { t1: true, t2: true, t3: true, t4: true, t5: true },
    });
  });

  test('balances how much was found with how much of what was marked is one', () => {
    expect(gradeScene(find, { found: ['t1'] }).score).toBe(0.5);
    expect(gradeScene(find, { found: ['t1', 't4'] }).score).toBeCloseTo(0.4);
    expect(gradeScene(find, { found: ids })).toMatchObject({ score: 0.75, correct: false });
    expect(gradeScene(find, { found: ['t4', 't5'] })).toMatchObject({ score: 0, correct: false });
    expect(gradeScene(find, { found: [] })).toMatchObject({ score: 0, correct: false });
  });

  test('is graded the same in any order and however often a thing is named', () => {
    fc.assert(
      fc.property(some, (found) => {
        const graded = gradeScene(find, { found });
        expect(gradeScene(find, { found: [...found.toReversed(), ...found, 't9'] })).toEqual(graded);
        expect(graded.score >= 0 && graded.score <= 1 && graded.correct === (graded.score === 1)).toBe(true);
      }),
    );
  });

  test('gives more for one hazard more, and less for one harmless thing more', () => {
    fc.assert(
      fc.property(fc.subarray(ids), fc.constantFrom(...ids), (found, next) => {
        fc.pre(!found.includes(next));
        const [before, after] = [found, [...found, next]].map((given) => gradeScene(find, { found: given }).score);
        const hazard = find.targets.find(({ id }) => id === next)?.right === true;
        expect(hazard ? Number(after) > Number(before) : Number(after) <= Number(before)).toBe(true);
      }),
    );
  });
});

describe('a scene to go through in order', () => {
  test('is right in the right order only, and without what is no step', () => {
    expect(gradeScene(order, { order: ['t1', 't2', 't3', 't4'] })).toMatchObject({ score: 1, correct: true });
    expect(gradeScene(order, { order: ['t4', 't3', 't2', 't1'] })).toMatchObject({ score: 0, correct: false });
    expect(gradeScene(order, { order: ['t1', 't2', 't5', 't3', 't4'] }).score).toBeCloseTo(2 / 3);
  });

  test('loses one step for one part touched too late, however many it pushes along', () => {
    const { score, parts } = gradeScene(order, { order: ['t2', 't3', 't4', 't1'] });
    expect(score).toBeCloseTo(2 / 3);
    expect(parts).toEqual({ t1: false, t2: true, t3: true, t4: true, t5: true });
  });

  test('has a score from 0 to 1 for anything, and 1 for the one right order', () => {
    fc.assert(
      fc.property(some, (given) => {
        const { score, correct } = gradeScene(order, { order: given });
        expect(score >= 0 && score <= 1 && correct === (score === 1)).toBe(true);
        const known = [...new Set(given)].filter((id) => ids.includes(id));
        expect(correct).toBe(known.join() === 't1,t2,t3,t4');
      }),
    );
  });
});
