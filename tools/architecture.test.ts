import { describe, expect, test } from 'vitest';
import { importsOf, sourceFiles } from './imports.ts';

/** What each top-level folder may import, besides itself and packages. Tests may also use test harnesses of their side. */
const ARROWS: Readonly<Record<string, readonly string[]>> = {
  core: [],
  content: ['core'],
  interop: ['core', 'content'],
  contract: ['core', 'content'],
  server: ['core', 'content', 'interop', 'contract'],
  web: ['core', 'content', 'interop', 'contract'],
  cli: ['core', 'content', 'contract'],
};

const files = sourceFiles();
const top = (file: string) => file.split('/')[0] ?? '';
const imports = files.flatMap(importsOf);

describe('the arrows of the architecture', () => {
  for (const [folder, allowed] of Object.entries(ARROWS)) {
    test(`${folder} imports nothing but ${['itself', ...allowed].join(', ')}`, () => {
      const wrong = imports.filter(({ from, to }) => {
        const isTest = from.endsWith('.test.ts');
        return top(from) === folder && top(to) in ARROWS && top(to) !== folder && !allowed.includes(top(to)) && !isTest;
      });
      expect(wrong).toEqual([]);
    });
  }

  test('core has no dependency', () => {
    const wrong = imports.filter(
      ({ from, to }) => top(from) === 'core' && !from.endsWith('.test.ts') && top(to) !== 'core',
    );
    expect(wrong).toEqual([]);
  });

  test('core, content and interop know neither Node nor the web', () => {
    const wrong = imports.filter(
      ({ from, to }) =>
        ['core', 'content', 'interop'].includes(top(from)) && !from.endsWith('.test.ts') && to.startsWith('node:'),
    );
    expect(wrong).toEqual([]);
  });
});

describe('features of the server', () => {
  const feature = (file: string) => /^server\/features\/([^/]+)\//.exec(file)?.[1];

  /** Follows the calls from `start` and answers the way back to it, if there is one. */
  function circle(start: string, calls: ReadonlyMap<string, ReadonlySet<string>>): string[] | undefined {
    const seen = new Set<string>();
    const stack: string[][] = [[start]];
    for (let way = stack.pop(); way; way = stack.pop()) {
      for (const next of calls.get(way.at(-1) ?? '') ?? []) {
        if (next === start) return [...way, next];
        if (!seen.has(next)) stack.push([...way, next]);
        seen.add(next);
      }
    }
    return undefined;
  }

  test('call each other without circles', () => {
    const calls = new Map<string, Set<string>>();
    for (const { from, to } of imports) {
      const [caller, called] = [feature(from), feature(to)];
      if (!caller || !called || caller === called || from.endsWith('.test.ts')) continue;
      calls.set(caller, (calls.get(caller) ?? new Set()).add(called));
    }
    expect([...calls.keys()].map((start) => circle(start, calls)).filter(Boolean)).toEqual([]);
  });
});
