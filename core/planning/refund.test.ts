import { describe, expect, test } from 'vitest';
import { lessonFacts } from '#core/planning/lesson-facts.ts';
import { refunded, secondsBack } from '#core/planning/refund.ts';
import { sampleCatalogue } from '#core/planning/sample.ts';

const { modules } = sampleCatalogue(12, 4);
const startedAt = 1_800_000_000_000;
const secondsOf = (cards: readonly { readonly seconds: number }[]) => cards.reduce((sum, one) => sum + one.seconds, 0);

describe('the time that a passed pretest gives back', () => {
  test('is that of the cards which nobody has to see any more', () => {
    for (const module of modules) {
      const { cards, pretest } = lessonFacts({ device: '' }, module);
      expect(secondsBack(module, { lessons: {} })).toBe(secondsOf(cards) - secondsOf(pretest));
      const read = cards.filter(({ kind }) => kind === 'text');
      const lesson = { startedAt, cards: read.map(({ id }) => id) };
      expect(secondsBack(module, { lessons: { [module.id]: lesson } })).toBe(
        secondsOf(cards) - secondsOf(pretest) - secondsOf(read),
      );
    }
  });

  test('counts lessons that were skipped, and none that were taken or never begun', () => {
    const [skipped, taken] = modules;
    if (!skipped || !taken) throw new Error('A library of twelve modules is expected.');
    const lessons = {
      [skipped.id]: { startedAt, cards: [], finishedAt: startedAt, skipped: true },
      [taken.id]: { startedAt, cards: taken.cards.map(({ id }) => id), finishedAt: startedAt },
    };
    expect(refunded({ lessons }, modules)).toEqual({ lessons: 1, seconds: secondsBack(skipped, { lessons }) });
    expect(refunded({ lessons: {} }, modules)).toEqual({ lessons: 0, seconds: 0 });
  });
});
