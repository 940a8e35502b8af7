import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { canonical } from '#core/math/canonical.ts';

test('the order in which an object was built does not show', () => {
  expect(canonical({ b: 1, a: [true, null, 'x'] })).toBe(canonical({ a: [true, null, 'x'], b: 1 }));
  expect(canonical({ b: 1, a: undefined, ä: { d: 2, c: 3 } })).toBe('{"b":1,"ä":{"c":3,"d":2}}');
});

test('reads back as the same value', () => {
  fc.assert(
    fc.property(fc.jsonValue({ noUnicodeString: false }), (value) => {
      expect(JSON.parse(canonical(value))).toEqual(JSON.parse(JSON.stringify(value)));
    }),
  );
});

test('says where a value is that JSON cannot say', () => {
  expect(() => canonical({ a: [1, { b: Number.NaN }] })).toThrow('$.a[1].b is NaN');
  expect(() => canonical({ f: () => 1 })).toThrow('$.f is');
});
