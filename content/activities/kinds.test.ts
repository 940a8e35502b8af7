import { existsSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { gradeActivity, kinds } from '#content/activities/kinds.ts';
import { response } from '#content/activities/response.arbitrary.ts';
import { isActivity } from '#content/module/estimate.ts';
import { arbitraryModule } from '#content/module/module.arbitrary.ts';

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
