import { expect, test } from 'vitest';
import { phraseOf } from './shared.ts';

const of = (query: string) => phraseOf(new URLSearchParams(query));

test('Find begins with what was typed before', () => {
  expect(of('q=feedback&text=other')).toBe('feedback');
  expect(of('')).toBe('');
});

test('Find begins with the words another app shared, without the address they came with', () => {
  expect(of('text=give%20feedback%0Ahttps://example.org/a?b=c&title=An%20article')).toBe('give feedback');
  expect(of('text=https://example.org/a&title=How%20to%20negotiate')).toBe('How to negotiate');
  expect(of('url=https://example.org/a')).toBe('');
});
