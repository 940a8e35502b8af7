import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import subsetFont from 'subset-font';

/**
 * Cuts the two typefaces to the characters and axes the app uses and writes them to `static/fonts`.
 * Run `node web/ui/fonts/subset.ts` after raising a font's version; the results are committed.
 */
const require = createRequire(import.meta.url);
const target = join(import.meta.dirname, '../../static/fonts');

/** The letters of Western Europe and the punctuation of good typesetting. In `fonts.css` the ranges say the same. */
const LATIN = `${range(0x20, 0x7e)}${range(0xa0, 0xff)}–—‘’‚“”„•…€−→←↑↓`;
/** The letters of Central and Eastern Europe and Turkey. */
const LATIN_EXT = `${range(0x100, 0x17f)}ȘșȚțẞ`;
/** OpenType features in use: kerning, ligatures, composed letters and tabular figures. */
const FEATURES = ['kern', 'liga', 'ccmp', 'locl', 'mark', 'tnum'];

interface Cut {
  readonly from: string;
  readonly to: string;
  readonly text: string;
  readonly axes: Readonly<Record<string, number | { min: number; max: number }>>;
}

const serif = { opsz: 40, SOFT: 60, WONK: 0, wght: 480 };
const sans = { wght: { min: 400, max: 650 } };
const cuts: readonly Cut[] = [
  { from: 'fraunces/files/fraunces-latin-full-normal', to: 'fraunces-latin', text: LATIN, axes: serif },
  { from: 'fraunces/files/fraunces-latin-ext-full-normal', to: 'fraunces-latin-ext', text: LATIN_EXT, axes: serif },
  { from: 'inter/files/inter-latin-wght-normal', to: 'inter-latin', text: LATIN, axes: sans },
  { from: 'inter/files/inter-latin-ext-wght-normal', to: 'inter-latin-ext', text: LATIN_EXT, axes: sans },
];

mkdirSync(target, { recursive: true });
for (const { from, to, text, axes } of cuts) {
  const [family = '', ...path] = from.split('/');
  const folder = dirname(require.resolve(`@fontsource-variable/${family}/package.json`));
  const source = readFileSync(join(folder, `${path.join('/')}.woff2`));
  const options = { targetFormat: 'woff2' as const, noHinting: true, keepFeatures: FEATURES };
  const font = await subsetFont(source, text, { ...options, variationAxes: { ...axes } });
  writeFileSync(join(target, `${to}.woff2`), font);
  process.stdout.write(`${to}.woff2 ${(font.length / 1000).toFixed(1)} kB\n`);
}

function range(first: number, last: number): string {
  return String.fromCodePoint(...Array.from({ length: last - first + 1 }, (_, i) => first + i));
}
