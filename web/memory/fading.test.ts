import { describe, expect, test } from 'vitest';
import type { MemoryState } from '#core/memory/memory.ts';
import { fading, line } from './fading.ts';

const at = Date.UTC(2026, 10, 2);
const memory: MemoryState = { stability: 10, difficulty: 5, lastAt: at, reps: 1, lapses: 0, lastGrade: 3 };

describe('the forecast of fading', () => {
  test('begins with all that was just learned and only falls', () => {
    const values = fading({ memories: { a: memory, b: memory } }, at);
    expect(values[0]).toBeCloseTo(2);
    expect(values).toHaveLength(31);
    expect([...values].sort((a, b) => b - a)).toEqual(values);
    expect(values[10]).toBeCloseTo(1.8);
  });

  test('draws a line from left to right within its frame', () => {
    expect(line([2, 1, 0], 2)).toBe('M0.00 0.00L50.00 50.00L100.00 100.00');
  });
});
