import { describe, expect, test } from 'vitest';
import { cardTime, learnKeyPace, learnPace, ownShare, paceOf, wholeCard } from '#core/planning/pace.ts';
import type { KeyPace, Pace } from '#core/sync/state.ts';

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

  test('a question that took this person long is expected to take long again, half as surely after one answer', () => {
    const usual = cardTime('choice', 10, {});
    const own = (times: readonly number[]) => times.reduce<KeyPace | undefined>(learnKeyPace, undefined);
    const asked = (...times: number[]) =>
      usual.mean * ownShare(own(times) ?? { n: 0, mean: 0 }, usual.mean, usual.variance);
    expect(asked()).toBeCloseTo(usual.mean, 9);
    expect(asked(40_000)).toBeGreaterThan(1.5 * usual.mean);
    expect(asked(40_000, 40_000, 40_000)).toBeGreaterThan(asked(40_000));
    expect(asked(3000)).toBeLessThan(usual.mean);
    expect(asked(100, 3_600_000)).toBeCloseTo(usual.mean, 9);
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
