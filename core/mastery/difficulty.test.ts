import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { bandFor, helpAfterMisses, pickVariant, stepLabel } from '#core/mastery/difficulty.ts';

describe('how difficult the next activity should be', () => {
  test('likely at first and after two misses, otherwise a stretch; about even while finding out', () => {
    expect(bandFor('review', 0, false)).toEqual([0.85, 1]);
    expect(bandFor('review', 1, false)).toEqual([0.85, 1]);
    expect(bandFor('review', 2, false)).toEqual([0.7, 0.85]);
    expect(bandFor('need', 9, true)).toEqual([0.85, 1]);
    expect(bandFor('pretest', 0, false)).toEqual([0.55, 0.65]);
  });

  test('takes a variant within the band where there is one, and none further from it than another', () => {
    fc.assert(
      fc.property(fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 1 }), fc.nat(3), (chances, at) => {
        const [from, to] = bandFor('review', at, false);
        const off = (p: number) => Math.max(from - p, p - to, 0);
        const picked = pickVariant(chances, (p) => p, [from, to]) ?? Number.NaN;
        expect(off(picked)).toBe(Math.min(...chances.map(off)));
      }),
    );
  });

  test('takes turns where nothing is known', () => {
    expect(pickVariant(['b', 'a'], () => undefined, [0.7, 0.85])).toBe('b');
    expect(pickVariant([], () => 0.5, [0.7, 0.85])).toBeUndefined();
  });

  test('says harder or back to basics only where one can notice it', () => {
    expect(stepLabel(0.72, [0.9], false)).toBe('harder');
    expect(stepLabel(0.88, [0.9], false)).toBeUndefined();
    expect(stepLabel(0.9, [0.72], true)).toBe('back-to-basics');
    expect(stepLabel(0.72, [0.9], true)).toBeUndefined();
    expect(stepLabel(0.8, [], true)).toBe('back-to-basics');
    expect(stepLabel(0.4, [], true)).toBeUndefined();
  });
});

describe('help after two misses', () => {
  const card = (id: string, kind: string, key?: string) => ({ id, kind, seconds: 10, ...(key ? { key } : {}) });
  const cards = [
    card('first', 'choice', 'm/a'),
    card('why', 'text'),
    card('q', 'cloze', 'm/a'),
    card('sum', 'key-point'),
  ];

  test('is the worked example of the module', () => {
    const example = card('shown', 'worked-example');
    expect(helpAfterMisses({ cards: [...cards, example] }, 'q')).toBe(example);
  });

  test('is else the card that explains what was missed', () => {
    expect(helpAfterMisses({ cards }, 'q')?.id).toBe('why');
    expect(helpAfterMisses({ cards: [card('key', 'key-point'), ...cards] }, 'q')?.id).toBe('key');
    expect(helpAfterMisses({ cards }, 'first')?.id).toBe('sum');
    expect(helpAfterMisses({ cards }, 'gone')?.id).toBe('sum');
  });

  test('is nothing where nothing explains', () => {
    expect(helpAfterMisses({ cards: [card('q', 'choice', 'm/a')] }, 'q')).toBeUndefined();
  });
});
