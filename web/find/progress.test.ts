import { expect, test } from 'vitest';
import { sampleCatalogue } from '#core/planning/sample.ts';
import { EMPTY_STATE } from '#core/sync/fold.ts';
import { minutesFor } from './progress.ts';

test('a lesson is offered for what its author says, once begun for what is left of it, and whole again when it is done', () => {
  const [facts] = sampleCatalogue(1, 1).modules;
  if (!facts) throw new Error('The sample has no module.');
  const entry = { ...facts, minutes: 6 };
  const done = facts.cards.slice(0, 3).map(({ id }) => id);
  const after = (lesson: object) =>
    minutesFor({ ...EMPTY_STATE, lessons: { [entry.id]: { startedAt: 0, cards: done, ...lesson } } }, entry);
  const left = facts.cards.slice(3).reduce((sum, { seconds }) => sum + seconds / 60, 0);
  expect(minutesFor(EMPTY_STATE, entry)).toBe(6);
  expect(after({})).toBeCloseTo(left, 6);
  expect(after({ finishedAt: 1 })).toBe(6);
});
