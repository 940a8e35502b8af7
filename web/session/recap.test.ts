import { expect, test } from 'vitest';
import { DAY } from '#core/memory/fsrs.ts';
import type { MemoryState } from '#core/memory/memory.ts';
import type { DoneBite, LiveSession } from '#core/planning/live.ts';
import type { Bite } from '#core/planning/plan.ts';
import { recapOf } from './recap.ts';

const bite = (card: string, purpose: Bite['purpose'], module = 'anchoring'): Bite => ({
  ...{ id: `${module}/${card}`, reason: 'review', purpose, module, version: '1', card, kind: 'choice' },
  key: `${module}/${card}`,
  seconds: 10,
});
const live = (...done: DoneBite[]): LiveSession => ({
  ...{ id: 's', startedAt: 0, askedSeconds: 300, seed: 1, spentSeconds: 60 },
  done,
});
const memory = (stability: number): MemoryState => ({
  ...{ stability, difficulty: 5, lastAt: 10 * DAY, reps: 1, lapses: 0, lastGrade: 3 },
});

test('what was recalled, learned and missed is counted by module', () => {
  const session = live(
    { bite: bite('a', 'review'), correct: true, ms: 1 },
    { bite: bite('b', 'lesson'), correct: true, ms: 1 },
    { bite: bite('c', 'review', 'batna'), correct: false, ms: 1 },
    { bite: { ...bite('text', 'content'), key: undefined } as unknown as Bite, ms: 1 },
  );
  expect(recapOf(session, { memories: {} })).toEqual([
    { module: 'anchoring', version: '1', brought: 1, learned: 1, missed: 0 },
    { module: 'batna', version: '1', brought: 0, learned: 0, missed: 1 },
  ]);
});

test('a miss put right before the end counts as right, and an answer taken back as none', () => {
  const session = live(
    { bite: bite('a', 'review'), correct: false, ms: 1 },
    { bite: bite('b', 'review'), correct: true, ms: 1, undone: true },
    { bite: bite('a', 'reask'), correct: true, ms: 1 },
  );
  expect(recapOf(session, { memories: {} })).toMatchObject([{ brought: 1, missed: 0 }]);
});

test('a module returns when the first of its things has faded', () => {
  const session = live(
    { bite: bite('a', 'review'), correct: true, ms: 1 },
    { bite: bite('b', 'review'), correct: true, ms: 1 },
  );
  const [entry] = recapOf(session, { memories: { 'anchoring/a': memory(20), 'anchoring/b': memory(3) } });
  expect(entry?.returnsAt).toBe(13 * DAY);
});
