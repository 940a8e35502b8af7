import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { instantOf, wallTimeOf } from './wall-clock.ts';

describe('the wall clock of the device', () => {
  test('leads from an instant to what it shows and back, to the minute', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 60 * 24 * 365 * 90 }), (minute) => {
        const at = minute * 60_000;
        const shown = wallTimeOf(at);
        // The hour that comes twice when clocks go back may come back as the other of the two.
        expect(wallTimeOf(instantOf(shown))).toEqual(shown);
        expect(Math.abs(instantOf(shown) - at)).toBeLessThanOrEqual(2 * 3_600_000);
      }),
    );
  });
});
