import { expect, test } from 'vitest';
import { fingerprint } from '#core/planning/fingerprint.ts';

test('arithmetic and plans are the same in every engine and every version', () => {
  expect(fingerprint(3000, 1)).toBe(fingerprint(3000, 1));
  expect(fingerprint(3000, 1)).not.toBe(fingerprint(3000, 2));
  expect(fingerprint(10, 1)).not.toBe(fingerprint(11, 1));
});
