import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { arbitraryModule, CAPTIONS, MEDIA } from '#content/module/module.arbitrary.ts';
import type { Module } from '#content/module/module.ts';
import { parse } from '#content/module/parse.ts';
import { print } from '#content/module/print.ts';
import { publish } from '#content/module/publish.ts';

function roundTrip(module: Module): Module | readonly unknown[] {
  const again = publish(parse({ 'module.md': print(module), media: MEDIA, captions: CAPTIONS }), module.collection);
  return 'module' in again ? again.module : again.issues;
}

describe('print', () => {
  test('writes any module so that parsing gives the same module again', () => {
    fc.assert(
      fc.property(arbitraryModule, ({ front, cards }) => {
        const draft = { file: 'module.md', front, cards, issues: [], lines: { front: {}, cards: {} } };
        const published = publish(draft, 'a-collection');
        if ('issues' in published) throw new Error(JSON.stringify(published.issues));
        expect(roundTrip(published.module)).toEqual(published.module);
      }),
      { numRuns: 150 },
    );
  });
});
