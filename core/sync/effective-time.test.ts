import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { effectiveAt } from '#core/sync/effective-time.ts';

const NOW = 1_790_000_000_000;
const HOUR = 3_600_000;

test('a clock that runs ahead or behind does not matter', () => {
  for (const wrong of [0, 5 * HOUR, -90 * 24 * HOUR]) {
    const clocks = { clientAt: NOW - HOUR + wrong, sentAt: NOW + wrong, receivedAt: NOW };
    expect(effectiveAt(clocks)).toBe(NOW - HOUR);
  }
});

test('an event that seems to come from the future happened when it arrived', () => {
  expect(effectiveAt({ clientAt: NOW + HOUR, sentAt: NOW, receivedAt: NOW })).toBe(NOW);
});

test('an event that seems to come from before 2020 happened when it arrived', () => {
  expect(effectiveAt({ clientAt: 1000, sentAt: NOW, receivedAt: NOW })).toBe(NOW);
});

test('whatever the clocks say, the result is an integer between 2020 and the arrival', () => {
  const clock = fc.double({ min: 0, max: 9e15, noNaN: true });
  fc.assert(
    fc.property(clock, clock, fc.integer({ min: NOW, max: NOW * 2 }), (clientAt, sentAt, receivedAt) => {
      const at = effectiveAt({ clientAt, sentAt, receivedAt });
      return Number.isInteger(at) && at <= receivedAt && at >= 1_577_836_800_000;
    }),
  );
});
