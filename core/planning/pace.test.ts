import { describe, expect, test } from 'vitest';
import { cardTime, learnPace, paceOf, wholeCard } from '#core/planning/pace.ts';
import type { Pace } from '#core/sync/state.ts';

const learn = (times: readonly number[]) => times.reduce<Pace | undefined>(learnPace, undefined);
const state = (pace: Pace | undefined): { pace: Record<string, Pace> } => ({ pace: pace ? { choice: pace } : {} });

describe('pace', () => {
  test('without a history the estimate for an average person holds', () => {
    expect(cardTime('choice', 20, {}).mean).toBeCloseTo(20, 6);
  });

  test('the estimate moves to what this person takes', () => {
    const quick = state(learn(Array.from({ length: 30 }, () => wholeCard(4000))));
    expect(cardTime('choice', 20, quick.pace).mean).toBeLessThan(12);
    expect(cardTime('cloze', 20, quick.pace).mean).toBeCloseTo(20, 6);
  });

  test('the learned mean and spread are those of the times', () => {
    const times = Array.from({ length: 400 }, (_, i) => 10_000 * (i % 2 === 0 ? 1.5 : 1 / 1.5));
    const pace = learn(times);
    expect(pace?.mean).toBeCloseTo(Math.log(10), 0);
    expect(Math.sqrt(pace?.variance ?? 0)).toBeCloseTo(Math.log(1.5), 1);
  });

  test('accidental taps and interruptions teach nothing', () => {
    const pace = learn([8000]);
    expect(learnPace(pace, 100)).toBe(pace);
    expect(learnPace(pace, 3_600_000)).toBe(pace);
  });

  test('nobody is slow or fast before there is enough to compare with', () => {
    expect(paceOf('choice', 100_000, state(learn([8000, 9000])))).toBe('usual');
    expect(paceOf('constructor', 100_000, state(undefined))).toBe('usual');
  });

  test('slow is the slowest 15 % of one’s own right answers, fast is below the median', () => {
    const pace = state(learn(Array.from({ length: 60 }, (_, i) => wholeCard(6000 + 800 * (i % 6)))));
    expect(paceOf('choice', 4000, pace)).toBe('fast');
    expect(paceOf('choice', 8300, pace)).toBe('usual');
    expect(paceOf('choice', 20_000, pace)).toBe('slow');
  });
});
