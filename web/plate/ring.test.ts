import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { arcsOf, type PlateBite } from './ring.ts';

const bites = fc.array(
  fc.record({
    id: fc.uuid(),
    reason: fc.constantFrom('review', 'new', 'need', 'assigned'),
    seconds: fc.integer({ min: 1, max: 300 }),
    purpose: fc.constantFrom('review', 'content', 'lesson'),
  }) satisfies fc.Arbitrary<PlateBite>,
  { minLength: 1, maxLength: 200 },
);

test('arcs are proportional to seconds, do not overlap and close the ring', () => {
  fc.assert(
    fc.property(bites, (plate) => {
      const arcs = arcsOf(plate);
      const perSecond = (arcs[0]?.length ?? 0) / (plate[0]?.seconds ?? 1);
      arcs.forEach((arc, i) => {
        expect(arc.length).toBeCloseTo((plate[i]?.seconds ?? 0) * perSecond, 9);
        expect(arc.start + arc.length).toBeLessThanOrEqual((arcs[i + 1]?.start ?? 1) + 1e-9);
      });
    }),
  );
});

test('a single bite fills the plate', () => {
  expect(arcsOf([{ id: 'a', reason: 'new', seconds: 30, purpose: 'lesson' }])).toEqual([
    { id: 'a', reason: 'new', gone: false, read: false, start: 0, length: 1 },
  ]);
});

test('an empty plate has no arcs', () => {
  expect(arcsOf([])).toEqual([]);
});
