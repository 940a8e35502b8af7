import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readRange } from '#server/http/ranges.ts';

describe('a range header', () => {
  test.each([
    ['bytes=0-0', { start: 0, end: 0 }],
    ['bytes=0-', { start: 0, end: 99 }],
    ['bytes=10-19', { start: 10, end: 19 }],
    ['bytes=90-500', { start: 90, end: 99 }],
    ['bytes=-10', { start: 90, end: 99 }],
    ['bytes=-500', { start: 0, end: 99 }],
    ['BYTES=5-6', { start: 5, end: 6 }],
  ])('%s asks for a part of the file', (header, range) => {
    expect(readRange(header, 100)).toEqual(range);
  });

  test.each([undefined, '', 'bytes', 'bytes=-', 'items=0-1', 'bytes=5-4', 'bytes=0-1,4-5', 'bytes=a-b', 'bytes=0x1-2'])(
    '%s asks for the whole file',
    (header) => {
      expect(readRange(header, 100)).toBeUndefined();
    },
  );

  test.each(['bytes=100-', 'bytes=100-200', 'bytes=-0', 'bytes=999999999999999-'])(
    '%s cannot be satisfied',
    (header) => {
      expect(readRange(header, 100)).toBe('unsatisfiable');
    },
  );

  test('never reaches outside of the file', () => {
    const text = fc.oneof(fc.string(), fc.stringMatching(/^bytes=\d{0,16}-\d{0,16}$/));
    fc.assert(
      fc.property(text, fc.nat({ max: 1000 }), (header, size) => {
        const range = readRange(header, size);
        if (typeof range !== 'object') return;
        expect(0 <= range.start && range.start <= range.end && range.end < size).toBe(true);
      }),
    );
  });
});
