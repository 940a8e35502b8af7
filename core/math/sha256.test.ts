import { createHash } from 'node:crypto';
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { sha256 } from '#core/math/sha256.ts';

test('agrees with the published examples', () => {
  expect(sha256('')).toBe('e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855');
  expect(sha256('abc')).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad');
});

test('agrees with OpenSSL for any text, any script and every length around a block', () => {
  const oracle = (text: string) => createHash('sha256').update(Buffer.from(text, 'utf8')).digest('hex');
  fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => sha256(text) === oracle(text)));
  for (let length = 0; length < 130; length++) expect(sha256('ü'.repeat(length))).toBe(oracle('ü'.repeat(length)));
  expect(sha256('lone \ud800 surrogate')).toBe(oracle('lone \ud800 surrogate'));
});
