import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { abilityOf } from '#core/mastery/ability.ts';
import {
  PLACEMENT_SECONDS,
  type Placed,
  type Placement,
  type PlacementQuestion,
  placementNext,
} from '#core/mastery/placement.ts';
import { catalogueOf, START } from '#core/mastery/sample.ts';
import type { Catalogue } from '#core/planning/catalogue.ts';
import { EMPTY_STATE } from '#core/sync/fold.ts';

const catalogue = catalogueOf({ listening: ['foundation', 'practice', 'advanced'], writing: ['practice'] });

function probe(
  answers: (question: PlacementQuestion, n: number) => boolean,
  library: Catalogue = catalogue,
): { questions: PlacementQuestion[]; result: Placement } {
  const start = { state: EMPTY_STATE, ability: abilityOf([], library) };
  const questions: PlacementQuestion[] = [];
  let done: Placed[] = [];
  for (;;) {
    const spentSeconds = questions.reduce((sum, { seconds }) => sum + seconds, 0);
    const next = placementNext(start, library, 'listening', { startedAt: START, spentSeconds, done });
    if (next.ended) return { questions, result: next };
    done = [...done, { module: next.module, card: next.card, correct: answers(next, questions.length) }];
    questions.push(next);
  }
}

describe('finding out what is known of a skill', () => {
  test('takes at most ninety seconds and asks no idea twice, whatever is answered', () => {
    fc.assert(
      fc.property(fc.infiniteStream(fc.boolean()), (stream) => {
        const { questions } = probe(() => stream.next().value ?? false);
        expect(questions.reduce((sum, { seconds }) => sum + seconds, 0)).toBeLessThanOrEqual(PLACEMENT_SECONDS);
        expect(new Set(questions.map(({ key }) => key)).size).toBe(questions.length);
        expect(questions.every(({ module }) => module.startsWith('listening'))).toBe(true);
      }),
    );
  });

  test('asks nearer to even than what it leaves for later', () => {
    const [first] = probe(() => true).questions;
    expect(first).toMatchObject({ module: 'listening-0' });
    expect(first?.chance).toBeGreaterThan(0.4);
    expect(first?.chance).toBeLessThan(0.7);
  });

  test('someone who knows everything may skip, someone who knows nothing may not', () => {
    const all = probe(() => true).result;
    const none = probe(() => false).result;
    expect(all.known).toContain('listening-0');
    expect(none.known).toEqual([]);
    expect(all.estimate.low).toBeGreaterThan(none.estimate.p);
    expect(all.belief.mean).toBeGreaterThan(none.belief.mean);
  });

  test('a module with a miss is not called known', () => {
    const { result } = probe(({ module }) => module !== 'listening-1');
    expect(result.known).not.toContain('listening-1');
  });

  test('says why it ended', () => {
    const small = catalogueOf({ listening: ['practice'] });
    expect(probe(() => true, small).result.because).toBe('nothing-left');
    const slow = {
      ...catalogue,
      modules: catalogue.modules.map((module) => ({
        ...module,
        cards: module.cards.map((card) => ({ ...card, seconds: 40 })),
      })),
    };
    expect(probe(() => true, slow).result.because).toBe('time');
    expect(probe((_, n) => n % 2 === 0).result.because).not.toBe('nothing-left');
  });
});
