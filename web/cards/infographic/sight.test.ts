import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { framed, moved, WHOLE, zoomed } from './sight.ts';

const size = { width: 320, height: 200 };
const point = fc.record({ x: fc.integer({ min: 0, max: 320 }), y: fc.integer({ min: 0, max: 200 }) });

describe('what is in sight of a picture', () => {
  test('never leaves a part of the frame empty, however one zooms and moves', () => {
    const act = fc.oneof(
      fc.record({ factor: fc.double({ min: 0.1, max: 10, noNaN: true }), at: point }),
      fc.record({ by: fc.record({ x: fc.integer({ min: -900, max: 900 }), y: fc.integer({ min: -900, max: 900 }) }) }),
    );
    fc.assert(
      fc.property(fc.array(act, { maxLength: 6 }), (acts) => {
        const { scale, x, y } = acts.reduce(
          (sight, one) => ('by' in one ? moved(sight, one.by, size) : zoomed(sight, one.factor, one.at, size)),
          WHOLE,
        );
        expect(scale).toBeGreaterThanOrEqual(1);
        expect(x).toBeLessThanOrEqual(0);
        expect(y).toBeLessThanOrEqual(0);
        expect(x + size.width * scale).toBeGreaterThanOrEqual(size.width - 0.001);
        expect(y + size.height * scale).toBeGreaterThanOrEqual(size.height - 0.001);
      }),
    );
  });

  test('keeps what is under the finger there while it zooms', () => {
    const sight = zoomed(WHOLE, 2, { x: 100, y: 50 }, size);
    expect(sight).toEqual({ scale: 2, x: -100, y: -50 });
  });

  test('frames a region as far as the picture goes', () => {
    const region = { x: 40, y: 40, width: 20, height: 20, title: 'a', text: [] };
    expect(framed({ scale: 2, x: 0, y: 0 }, region, size)).toEqual({ scale: 2, x: -160, y: -100 });
    expect(framed({ scale: 2, x: 0, y: 0 }, { ...region, x: 0 }, size)).toEqual({ scale: 2, x: 0, y: -100 });
  });
});
