import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';

type Oklch = readonly [lightness: number, chroma: number, hue: number];

const css = readFileSync(join(import.meta.dirname, 'tokens.css'), 'utf8');
const colours = new Map<string, readonly [light: Oklch, dark: Oklch]>();
for (const [, name = '', light = '', dark = ''] of css.matchAll(
  /--([\w-]+): light-dark\(oklch\(([\d. ]+)\), oklch\(([\d. ]+)\)\);/g,
)) {
  colours.set(name, [parse(light), parse(dark)]);
}

/** Text on its ground: WCAG AA asks for 4.5 to 1. */
const text: readonly (readonly [string, string])[] = [
  ...['ink', 'ink-soft', 'accent-text'].flatMap((ink) =>
    ['paper', 'surface', 'sunken'].map((on) => [ink, on] as const),
  ),
  ['ink', 'accent-soft'],
  ['accent-text', 'accent-soft'],
  ['on-accent', 'accent-fill'],
  ['on-accent', 'accent-fill-hover'],
  ...['right-text', 'ink', 'ink-soft'].map((ink) => [ink, 'right-soft'] as const),
  ...['wrong-text', 'ink', 'ink-soft'].map((ink) => [ink, 'wrong-soft'] as const),
  ...['review', 'new', 'need', 'assigned'].map((reason) => ['ink', `${reason}-soft`] as const),
  ['right-text', 'surface'],
  ['wrong-text', 'surface'],
  ['wrong-text', 'paper'],
];

/** Outlines of controls, focus and marks that carry meaning: 3 to 1. Gold bites also differ by shape and by text. */
const shapes: readonly (readonly [string, string])[] = [
  ...['paper', 'surface'].flatMap((on) =>
    ['line-strong', 'focus', 'accent', 'right', 'wrong'].map((c) => [c, on] as const),
  ),
  ...['review', 'need', 'assigned'].map((reason) => [reason, 'paper'] as const),
];

describe.each(['light', 'dark'] as const)('in %s appearance', (appearance) => {
  test.each(text)('text in %s is readable on %s', (ink, ground) => {
    expect(contrast(ink, ground, appearance)).toBeGreaterThanOrEqual(4.5);
  });

  test.each(shapes)('a shape in %s stands out from %s', (shape, ground) => {
    expect(contrast(shape, ground, appearance)).toBeGreaterThanOrEqual(3);
  });
});

function parse(text: string): Oklch {
  const [lightness = 0, chroma = 0, hue = 0] = text.split(' ').map(Number);
  return [lightness, chroma, hue];
}

function contrast(one: string, other: string, appearance: 'light' | 'dark'): number {
  const [a, b] = [one, other].map((name) => {
    const pair = colours.get(name);
    if (!pair) throw new Error(`tokens.css has no colour --${name}`);
    return luminance(pair[appearance === 'light' ? 0 : 1]);
  }) as [number, number];
  return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
}

/** Relative luminance after clipping to sRGB, by the matrices of CSS Color 4. */
function luminance([lightness, chroma, hue]: Oklch): number {
  const a = chroma * Math.cos((hue * Math.PI) / 180);
  const b = chroma * Math.sin((hue * Math.PI) / 180);
  const l = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3;
  const m = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3;
  const s = (lightness - 0.0894841775 * a - 1.291485548 * b) ** 3;
  const clip = (value: number) => Math.min(1, Math.max(0, value));
  const red = clip(4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s);
  const green = clip(-1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s);
  const blue = clip(-0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s);
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
