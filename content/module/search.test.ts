import { describe, expect, test } from 'vitest';
import { type SearchEntry, searchIndex } from './search.ts';

const entry = (id: string, title: string, outcome = '', words = ''): SearchEntry => ({
  id,
  title,
  outcome,
  skill: '',
  collection: '',
  words,
});

const search = await searchIndex([
  entry('anchoring', 'Anchor first, anchor well', 'Open a negotiation with a number that pulls the result your way.'),
  entry('feedback', 'Feedback that lands', 'Give feedback that changes behaviour.', 'situation negotiation'),
  entry('uebergabe', 'Übergabe am Bett', 'Eine Übergabe in einer Minute geben.'),
  entry('hygiene', 'نظافة اليدين', 'اغسل يديك في اللحظات الخمس.'),
]);

describe('find', () => {
  test('shows a module while its word is still being typed', () => {
    expect(search('nego')[0]).toBe('anchoring');
  });

  test('ranks the outcome above words somewhere in the cards', () => {
    expect(search('negotiation')).toEqual(['anchoring', 'feedback']);
  });

  test('forgives a slip of the finger', () => {
    expect(search('feedbakc')[0]).toBe('feedback');
  });

  test('understands a sentence as one would say it', () => {
    expect(search('I have to negotiate at two')[0]).toBe('anchoring');
  });

  test('finds accented words without their accents and Arabic words without vowel signs', () => {
    expect(search('ubergabe')[0]).toBe('uebergabe');
    expect(search('نَظافة')[0]).toBe('hygiene');
    expect(['النظافة', 'والنظافة', 'يدين', 'لليدين'].map((word) => search(word)[0])).toEqual(Array(4).fill('hygiene'));
  });

  test('finds nothing for nothing', () => {
    expect(search('')).toEqual([]);
    expect(search('zzzz qqqq')).toEqual([]);
  });
});
