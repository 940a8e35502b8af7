import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { layoutLines, type Name, ticksBetween } from './line.ts';

const widthOf = (text: string) => text.length * 7;

function edges({ text, x, anchor }: Name): [number, number] {
  const long = widthOf(text);
  const start = anchor === 'start' ? x : anchor === 'end' ? x - long : x - long / 2;
  return [start, start + long];
}

const name = fc.string({ minLength: 1, maxLength: 24 });
const wish = fc.array(fc.tuple(name, fc.double({ min: -1e6, max: 1e6, noNaN: true })), { minLength: 3, maxLength: 60 });

describe('a line chart of 320 pixels', () => {
  test('writes no name over another and none beside the picture', () => {
    fc.assert(
      fc.property(wish, (rows) => {
        const { names } = layoutLines({
          ...{ width: 320, height: 220, line: 18, from: 0, widthOf, write: (value) => String(value).slice(0, 6) },
          names: rows.map(([text]) => text),
          series: [rows.map(([, value]) => value)],
        });
        expect(names.length).toBeGreaterThan(0);
        const placed = names.map(edges);
        for (const [index, [start, end]] of placed.entries()) {
          expect(start).toBeGreaterThanOrEqual(index === 0 ? 0 : (placed[index - 1]?.[1] ?? 0));
          expect(end).toBeLessThanOrEqual(320.001);
        }
      }),
    );
  });

  test('holds every point within the plot', () => {
    fc.assert(
      fc.property(wish, fc.constantFrom(0, 36), (rows, from) => {
        const { plot, lines } = layoutLines({
          ...{ width: 320, height: 220, line: 18, from, widthOf, write: String },
          names: rows.map(([text]) => text),
          series: [rows.map(([, value]) => value)],
        });
        for (const { x, y } of lines.flat()) {
          expect(x).toBeGreaterThanOrEqual(plot.left - 0.001);
          expect(x).toBeLessThanOrEqual(plot.right + 0.001);
          expect(y).toBeGreaterThanOrEqual(plot.top - 0.001);
          expect(y).toBeLessThanOrEqual(plot.bottom + 0.001);
        }
      }),
    );
  });
});

test.each([
  [0, 100, [0, 25, 50, 75, 100]],
  [0, 7, [0, 2, 4, 6, 8]],
  [36, 39.5, [36, 37, 38, 39, 40]],
  [-3, 5, [-4, -2, 0, 2, 4, 6]],
  [0, 0, [0, 0.25, 0.5, 0.75, 1]],
  [-5e-324, 0, [0, 0.25, 0.5, 0.75, 1]],
  [36, 36.00000000000001, [36, 36.25, 36.5, 36.75, 37]],
])('ticks from %d to %d are round', (low, high, ticks) => {
  expect(ticksBetween(low, high)).toEqual(ticks);
});
