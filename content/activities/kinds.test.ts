import { existsSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { gradeActivity, kinds } from '#content/activities/kinds.ts';
import { isActivity } from '#content/module/estimate.ts';
import { arbitraryModule } from '#content/module/module.arbitrary.ts';

const ids = fc.constantFrom(
  'o1',
  'o2',
  'i1',
  'i2',
  'p1',
  'p2',
  'd1',
  'c1',
  'c2',
  'g1',
  'g2',
  'h1',
  'h2',
  'e2',
  'e3',
  'r1',
  'r2',
  'w1',
  'w2',
  't1',
  't2',
  '__proto__',
  'toString',
  '',
);
const percent = fc.double({ min: 0, max: 100, noNaN: true });
const texts = fc.oneof(fc.string(), fc.constantFrom('Ctrl++', '1.500,25', '٣', '½', 'true', '=SUM(B:B)/0'));

/** Responses of every shape that some kind takes, and of none. */
const response = fc.oneof(
  fc.anything(),
  fc.record({
    chosen: fc.array(ids, { maxLength: 9 }),
    order: fc.array(ids, { maxLength: 9 }),
    found: fc.array(ids, { maxLength: 9 }),
    gaps: fc.oneof(fc.dictionary(ids, texts), fc.array(fc.array(ids, { maxLength: 9 }), { maxLength: 7 })),
    pairs: fc.dictionary(ids, ids),
    text: texts,
    value: fc.boolean(),
    keys: texts,
    platform: fc.constantFrom('windows', 'macos'),
    recalled: fc.constantFrom('no', 'partly', 'yes'),
    labels: fc.dictionary(ids, ids),
    ratings: fc.dictionary(ids, ids),
    words: fc.array(ids, { maxLength: 9 }),
    places: fc.oneof(
      fc.dictionary(ids, ids),
      fc.array(fc.oneof(fc.record({ x: percent, y: percent }), fc.record({ region: ids })), { maxLength: 12 }),
    ),
    seed: fc.nat(),
    choices: fc.array(fc.nat(3), { maxLength: 9 }),
    estimate: fc.double(),
    met: fc.array(ids, { maxLength: 9 }),
    values: fc.dictionary(ids, fc.oneof(ids, texts, fc.boolean())),
  }),
);

describe('grading', () => {
  test('gives any response to any activity a share from 0 to 1, or says what is wrong with it', () => {
    fc.assert(
      fc.property(arbitraryModule, response, ({ cards }, given) => {
        for (const activity of cards.filter(isActivity)) {
          const graded = gradeActivity(activity, given);
          if ('invalid' in graded) {
            expect(graded.invalid).toContain(activity.kind);
          } else {
            expect(graded.score).toBeGreaterThanOrEqual(0);
            expect(graded.score).toBeLessThanOrEqual(1);
            if (activity.kind !== 'simulation') expect(graded.score === 1).toBe(graded.correct);
          }
        }
      }),
      { numRuns: 200 },
    );
  });
});

/** Every file and package that is loaded with a file, itself included; imports of types load nothing. */
function loadedWith(file: string, seen = new Set<string>()): Set<string> {
  if (seen.has(file)) return seen;
  seen.add(file);
  const path = new URL(`../../${file.replace('#', '')}`, import.meta.url);
  if (!existsSync(path)) return seen;
  const imports = readFileSync(path, 'utf8').matchAll(/^import (?!type )(?:\{([^}]*)\}[^']*|[^']*)'([^']+)';/gm);
  for (const [, names, from = ''] of imports) {
    const onlyTypes = names?.split(',').every((name) => name.trim() === '' || name.trim().startsWith('type '));
    if (!onlyTypes) loadedWith(from, seen);
  }
  return seen;
}

describe('the browser', () => {
  test.each(Object.keys(kinds))('loads the grading of %s without schemas, parsers or pattern engine', (kind) => {
    const loaded = [...loadedWith(`#content/activities/${kind}/grade.ts`)];
    expect(loaded.filter((name) => !name.startsWith('#'))).toEqual([]);
    expect(loaded.filter((name) => /schema|read|print|kinds|pattern/.test(name))).toEqual([]);
  });
});
