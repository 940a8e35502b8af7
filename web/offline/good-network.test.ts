import { describe, expect, test } from 'vitest';
import { isGood } from './good-network.ts';

describe('fetching ahead', () => {
  test('happens by itself on Wi-Fi and cable, never on a network paid by the megabyte', () => {
    expect(isGood('wifi', { type: 'wifi', effectiveType: '4g' })).toBe(true);
    expect(isGood('wifi', { type: 'ethernet', effectiveType: '4g' })).toBe(true);
    expect(isGood('wifi', { type: 'cellular', effectiveType: '4g' })).toBe(false);
    expect(isGood('wifi', { type: 'none' })).toBe(false);
  });

  test('asks nothing of a computer whose browser only tells how fast it is', () => {
    expect(isGood('wifi', { effectiveType: '4g' })).toBe(true);
    expect(isGood('wifi', { effectiveType: '3g' })).toBe(false);
  });

  test('waits for a choice where the browser tells nothing', () => {
    expect(isGood('wifi')).toBe(false);
    expect(isGood('always')).toBe(true);
  });

  test('respects "save data" and a network too slow for it, whatever was chosen', () => {
    expect(isGood('always', { saveData: true, type: 'wifi' })).toBe(false);
    expect(isGood('always', { type: 'cellular', effectiveType: '2g' })).toBe(false);
  });

  test('never happens for whoever said never', () => {
    expect(isGood('never', { type: 'wifi', effectiveType: '4g' })).toBe(false);
  });
});
