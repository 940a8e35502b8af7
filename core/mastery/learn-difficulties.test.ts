import { expect, test } from 'vitest';
import { learnDifficulties } from '#core/mastery/learn-difficulties.ts';
import { answer, catalogueOf, START } from '#core/mastery/sample.ts';

const catalogue = catalogueOf({ listening: ['practice'] });
const log = (n: number) => [
  answer('listening-0', 0, true, START, 0),
  answer('listening-0', 1, n % 2 === 0, START + 1, 1),
  answer('listening-0', 2, false, START + 2, 2),
];

test('an activity that many miss is believed harder than one that many get right', () => {
  const found = learnDifficulties(
    Array.from({ length: 40 }, (_, n) => log(n)),
    catalogue,
  );
  const [easy, middle, hard] = [0, 1, 2].map((idea) => found[`listening-0/q-${idea}-0`]);
  expect(easy?.mean).toBeLessThan((middle?.mean ?? 0) - 0.3);
  expect(middle?.mean).toBeLessThan((hard?.mean ?? 0) - 0.3);
  expect(hard?.variance).toBeLessThan(0.2);
});

test('fewer than five learners tell nothing, and repeating an answer does not add to it', () => {
  expect({
    ...learnDifficulties(
      Array.from({ length: 4 }, (_, n) => log(n)),
      catalogue,
    ),
  }).toEqual({});
  const repeated = Array.from({ length: 9 }, (_, i) => answer('listening-0', 0, true, START + i, i));
  expect({ ...learnDifficulties([repeated], catalogue) }).toEqual({});
});
