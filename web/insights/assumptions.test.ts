import { expect, test } from 'vitest';
import { queryOf, USUAL } from './assumptions.ts';

test('what the return is reckoned with is typed with a point or a comma, and nothing typed is nothing', () => {
  expect(queryOf(USUAL)).toBe('share=0.5&confidence=0.8&hourValue=0&cost=0');
  expect(queryOf({ ...USUAL, share: '12,5', hourValue: '62.50' })).toBe(
    'share=0.125&confidence=0.8&hourValue=62.5&cost=0',
  );
});

test('what is no number, or more than everything, is not sent', () => {
  for (const share of ['much', '101', '-1', '1e9', '1.2.3']) expect(queryOf({ ...USUAL, share })).toBeUndefined();
  expect(queryOf({ ...USUAL, cost: '9999999999' })).toBeUndefined();
});
