import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { gradeHotspot } from '#content/activities/hotspot/grade.ts';
import { activityOf } from '#content/module/sample.ts';

const LIST =
  '- [x] `rect 10 10 20 20` A\n- [x] `oval 50 50 40 20` B\n- [ ] `rect 10 60 20 20` C\n- [ ] `rect 60 0 20 20` D';
const activity = activityOf('hotspot', `:::hotspot{#a}\nWhere?\n\n![A picture](a.svg)\n\n${LIST}\n:::`, ['a.svg']);

const inside = { A: { x: 15, y: 15 }, B: { x: 70, y: 60 }, C: { x: 20, y: 70 }, nowhere: { x: 99, y: 99 } };

describe('a hotspot', () => {
  test('is right when every right place is marked and nothing else', () => {
    expect(gradeHotspot(activity, { places: [inside.A, inside.B] })).toEqual({
      score: 1,
      correct: true,
      parts: { h1: true, h2: true, h3: true, h4: true },
    });
  });

  test('gives its share for each right place and takes one for each wrong place or miss', () => {
    expect(gradeHotspot(activity, { places: [inside.A] })).toMatchObject({ score: 0.5, correct: false });
    expect(gradeHotspot(activity, { places: [inside.A, inside.B, inside.C] })).toMatchObject({ score: 0.5 });
    expect(gradeHotspot(activity, { places: [inside.A, inside.B, inside.nowhere] })).toMatchObject({ score: 0.5 });
    expect(gradeHotspot(activity, { places: [inside.C, inside.nowhere] })).toMatchObject({ score: 0 });
    expect(gradeHotspot(activity, { places: [] })).toMatchObject({ score: 0, correct: false });
  });

  test('has an edge that belongs to it, and an oval that does not reach into its corners', () => {
    expect(gradeHotspot(activity, { places: [{ x: 30, y: 30 }] })).toMatchObject({ score: 0.5 });
    expect(gradeHotspot(activity, { places: [{ x: 51, y: 51 }] })).toMatchObject({ score: 0 });
  });

  const places = fc.array(
    fc.oneof(
      fc.record({ x: fc.integer({ min: 0, max: 100 }), y: fc.integer({ min: 0, max: 100 }) }),
      fc.record({ region: fc.constantFrom('h1', 'h2', 'h3', 'h4', 'toString', 'h9') }),
    ),
    { maxLength: 8 },
  );

  test('is graded the same in any order, and however often a region is marked', () => {
    fc.assert(
      fc.property(places, fc.nat(), (given, turn) => {
        const graded = gradeHotspot(activity, { places: given });
        const at = given.length === 0 ? 0 : turn % given.length;
        expect(gradeHotspot(activity, { places: [...given.slice(at), ...given.slice(0, at)] })).toEqual(graded);
        expect(graded.score >= 0 && graded.score <= 1 && graded.correct === (graded.score === 1)).toBe(true);
        const known = given.filter((place) => 'region' in place && /^h[1-4]$/.test(place.region));
        expect(gradeHotspot(activity, { places: [...given, ...known] })).toEqual(graded);
      }),
    );
  });

  test('is graded the same by point and by name', () => {
    fc.assert(
      fc.property(fc.subarray(['h1', 'h2', 'h3', 'h4']), (ids) => {
        const points = activity.regions
          .filter(({ id }) => ids.includes(id))
          .map(({ x, y, width, height }) => ({ x: x + width / 2, y: y + height / 2 }));
        expect(gradeHotspot(activity, { places: points })).toEqual(
          gradeHotspot(activity, { places: ids.map((region) => ({ region })) }),
        );
      }),
    );
  });
});
