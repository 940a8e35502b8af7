import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { random, shuffle } from '#core/math/random.ts';
import { seedOf } from '#core/math/seed.ts';

test('a seed decides the sequence', () => {
  const draws = (seed: number) => Array.from({ length: 5 }, random(seed));
  expect(draws(7)).toEqual(draws(7));
  expect(draws(7)).not.toEqual(draws(8));
});

test('numbers are spread evenly between 0 and 1', () => {
  const draw = random(1);
  const tens = Array.from({ length: 10 }, () => 0);
  for (let i = 0; i < 100_000; i++) {
    const ten = Math.floor(draw() * 10);
    tens[ten] = (tens[ten] ?? 0) + 1;
  }
  for (const n of tens) expect(Math.abs(n - 10_000)).toBeLessThan(400);
});

test('shuffling keeps every item and leaves the original alone', () => {
  fc.assert(
    fc.property(fc.array(fc.integer()), fc.nat(), (items, seed) => {
      const before = [...items];
      expect(shuffle(items, seed).sort()).toEqual([...items].sort());
      expect(items).toEqual(before);
      expect(shuffle(items, seed)).toEqual(shuffle(items, seed));
    }),
  );
});

test('every item comes first about equally often', () => {
  const first = new Map<string, number>();
  for (let i = 0; i < 8000; i++) {
    const [item = ''] = shuffle(['a', 'b', 'c', 'd'], seedOf('round', i));
    first.set(item, (first.get(item) ?? 0) + 1);
  }
  for (const n of first.values()) expect(Math.abs(n - 2000)).toBeLessThan(200);
});

test('parts of a seed are kept apart', () => {
  expect(seedOf('ab', 'c')).not.toBe(seedOf('a', 'bc'));
  expect(seedOf('x', 1)).toBe(seedOf('x', 1));
});
