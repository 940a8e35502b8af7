import { describe, expect, test } from 'vitest';
import { addressKey, RateLimits } from '#server/http/rate-limits.ts';

const LIMIT = { name: 'test', calls: 2, within: 1000 };

describe('a rate limit', () => {
  test('counts each key for itself and begins anew after its time', () => {
    let now = 0;
    const limits = new RateLimits(() => now, true);
    limits.take(LIMIT, 'a');
    limits.take(LIMIT, 'a');
    limits.take(LIMIT, 'b');
    expect(() => limits.take(LIMIT, 'a')).toThrow('Try again in 1 seconds');
    now = 1000;
    limits.take(LIMIT, 'a');
  });

  test('holds against a flood of other keys for as long as its window lasts', () => {
    const limits = new RateLimits(() => 0, true);
    for (let i = 0; i < 15_000; i += 1) limits.take(LIMIT, `flood ${i}`);
    for (const _ of [1, 2]) limits.take(LIMIT, 'a');
    for (let i = 0; i < 4_000; i += 1) limits.take(LIMIT, `more ${i}`);
    expect(() => limits.take(LIMIT, 'a')).toThrow();
  });
});

describe('the key of an address', () => {
  test.each([
    ['192.0.2.7', '192.0.2.7'],
    ['::ffff:192.0.2.7', '192.0.2.7'],
    ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2'],
    ['2001:db8:1:2::9', '2001:db8:1:2'],
    ['2001:db8::9', '2001:db8:0:0'],
    ['::1', '0:0:0:0'],
  ])('of %s is %s', (address, key) => {
    expect(addressKey(address)).toBe(key);
  });
});
