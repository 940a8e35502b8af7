import fc from 'fast-check';
import type { Activity } from '#content/activities/schema.ts';
import { base, bracketless, inlines, item, unbroken, words } from '#content/module/text.arbitrary.ts';
import type { Inline } from '#content/module/text.ts';

const picture = fc.record({ t: fc.constant('image' as const), src: fc.constant('a.svg'), alt: words });
const named = fc.oneof(inlines, fc.constant<Inline[]>([]));

const at = fc.record({
  x: fc.integer({ min: -50, max: 50 }),
  y: fc.constantFrom(0, 0.74, 2.125),
  z: fc.constantFrom(-0.5, 3),
});
const thing = fc.oneof(
  fc.tuple(at, fc.constantFrom(-90, 0, 45.5)).map(([place, turn]) => ({ shape: 'monitor' as const, ...place, turn })),
  at.map((place) => ({
    ...{ shape: 'box' as const, ...place, size: [0.001, 2, 50] as [number, number, number] },
    ...{ scale: 1.5, tilt: -12, colour: 'red' as const },
  })),
);

/** Activities of the kinds that ask where something belongs: in a picture, on an axis, in a text, in a column. */
export const placeKinds: readonly fc.Arbitrary<Omit<Activity, 'id' | 'idea'>>[] = [
  fc.record({
    kind: fc.constant('hotspot' as const),
    ...base,
    picture,
    regions: fc.tuple(named, named, fc.option(inlines, { nil: undefined })).map(([text, other, feedback]) => [
      { ...item('h', 0), text, right: true, shape: 'rect' as const, x: 0, y: 12.5, width: 50, height: 87.5 },
      {
        ...item('h', 1),
        text: other,
        right: false,
        shape: 'oval' as const,
        ...{ x: 50, y: 0.25, width: 50, height: 8 },
        ...(feedback === undefined ? {} : { feedback }),
      },
    ]),
    elsewhere: inlines,
  }),
  fc.record({
    kind: fc.constant('label' as const),
    ...base,
    picture,
    points: fc.tuple(inlines, inlines, inlines).map(([text, other, where]) => [
      { ...item('p', 0), text, x: 0, y: 100 },
      { ...item('p', 1), text: other, x: 33.33, y: 7.5, where },
    ]),
    distractors: fc
      .array(inlines, { maxLength: 2 })
      .map((texts) => texts.map((text, index) => ({ ...item('d', index), text }))),
  }),
  fc.record({
    kind: fc.constant('timeline' as const),
    ...base,
    entries: fc
      .array(fc.tuple(inlines.filter(unbroken), inlines.filter(unbroken)), { minLength: 4, maxLength: 6 })
      .map((entries) =>
        entries.map(([when, what], index) => ({
          ...item('e', index),
          when: index === 3 ? [] : when,
          what: index === 0 ? [] : what,
          given: index === 0 || index === 4,
        })),
      ),
  }),
  fc.record({
    kind: fc.constant('highlight' as const),
    ...base,
    passage: fc
      .array(fc.tuple(words, bracketless, bracketless, fc.constantFrom(' ', '. ', '')), {
        minLength: 1,
        maxLength: 3,
      })
      .map((parts) =>
        parts.map(([v, wrong, why, between], index) => [
          { t: 'text' as const, v: `Fine. Dear ${v} ` },
          { t: 'mark' as const, ...item('m', index), v: wrong, why },
          { t: 'text' as const, v: `${between}and` },
        ]),
      ),
    sentences: fc.constant(true),
  }),
  fc.record({
    kind: fc.constant('matrix' as const),
    ...base,
    columns: fc
      .tuple(inlines.filter(unbroken), inlines.filter(unbroken))
      .map((texts) => texts.map((text, index) => ({ ...item('c', index), text }))),
    rows: fc
      .tuple(inlines.filter(unbroken), inlines.filter(unbroken), inlines.filter(unbroken))
      .map(([text, other, feedback]) => [
        { ...item('r', 0), text, column: 'c2' },
        { ...item('r', 1), text: other, column: 'c1', feedback },
      ]),
  }),
  fc.record({
    kind: fc.constant('scene' as const),
    ...base,
    task: fc.constantFrom('find' as const, 'order' as const),
    set: fc.constantFrom('room' as const, 'corridor' as const),
    things: fc.array(thing, { maxLength: 2 }),
    targets: fc
      .tuple(inlines, inlines, inlines, thing, fc.boolean())
      .map(([text, other, feedback, at, third]) => [
        { ...item('t', 0), text, right: true, ...at },
        { ...item('t', 1), text: other, right: true, feedback, shape: 'desk' as const, x: 0, y: 0, z: -0.125 },
        ...(third ? [{ ...item('t', 2), text, right: false, ...at, feedback }] : []),
      ]),
  }),
];
