import { readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { kinds } from '#content/activities/kinds.ts';
import { cardKinds } from '#content/cards/kinds.ts';
import { LINES_ABOVE, parseCards } from '#content/module/sample.ts';
import { ROOT, readExamples } from '../e2e/examples.ts';

const examples = readExamples();

test('the page on the module format shows every kind of card, each once', () => {
  const all = [...Object.keys(cardKinds), ...Object.keys(kinds)];
  expect(examples.map(({ kind }) => kind).sort()).toEqual(all.sort());
});

describe.each(examples)('the example of $kind', ({ kind, source, picture, media }) => {
  test('is read without an issue, as a card of that kind', () => {
    const texts = (ending: string) =>
      Object.fromEntries(
        [...media].filter(([name]) => name.endsWith(ending)).map(([name, file]) => [name, readFileSync(file, 'utf8')]),
      );
    const draft = parseCards(source, [...media.keys()], texts('.vtt'), texts('.ink'));
    expect(draft.issues).toEqual([]);
    expect(draft.cards.map((card) => card.kind)).toContain(kind);
  });

  test('has a picture, and a small one', () => {
    expect(statSync(path.join(ROOT, 'docs', picture)).size).toBeGreaterThan(1000);
    expect(statSync(path.join(ROOT, 'docs', picture)).size).toBeLessThan(60_000);
  });
});

const directives = examples.filter(({ source }) => source.startsWith(':::'));

describe.each(directives)('a $kind that holds nothing', ({ kind, source }) => {
  test('is a finding with its line and a way out', () => {
    const first = /^:::[a-z-]+/.exec(source)?.[0] ?? '';
    const { issues } = parseCards(`## Before {#before}\n\nSome words.\n\n${first}{#empty}\n:::\n`);
    expect(issues.length, kind).toBeGreaterThan(0);
    for (const { line, what, mend } of issues) {
      expect(line).toBeGreaterThan(LINES_ABOVE + 4);
      expect(line).toBeLessThanOrEqual(LINES_ABOVE + 7);
      expect(what).not.toBe('');
      expect(mend).not.toBe('');
    }
  });
});
