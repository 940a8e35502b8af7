import { readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { kinds } from '#content/activities/kinds.ts';
import { cardKinds } from '#content/cards/kinds.ts';
import { LINES_ABOVE, parseCards } from '#content/module/sample.ts';
import { ROOT, readExamples } from '../e2e/examples.ts';

const examples = readExamples();

/** Reads a text with the media that lie beside the example. */
function read(text: string, media: (typeof examples)[number]['media']): ReturnType<typeof parseCards> {
  const texts = (ending: string) =>
    Object.fromEntries(
      [...media].filter(([name]) => name.endsWith(ending)).map(([name, file]) => [name, readFileSync(file, 'utf8')]),
    );
  return parseCards(text, [...media.keys()], texts('.vtt'), texts('.ink'));
}

test('the page on the module format shows every kind of card, each once', () => {
  const all = [...Object.keys(cardKinds), ...Object.keys(kinds)];
  expect(examples.map(({ kind }) => kind).sort()).toEqual(all.sort());
});

describe.each(examples)('the example of $kind', ({ kind, source, picture, media }) => {
  test('is read without an issue, as a card of that kind', () => {
    const draft = read(source, media);
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

/** The example with one of its blocks of text left out. */
function without(source: string, index: number): string {
  const lines = source.trimEnd().split('\n');
  const blocks = lines
    .slice(1, -1)
    .join('\n')
    .split(/\n\s*\n/);
  return [lines[0], blocks.toSpliced(index, 1).join('\n\n'), lines.at(-1), ''].join('\n');
}

describe.each(directives)('a $kind with something missing or amiss', ({ kind, source, media }) => {
  test('is still that card, or a finding with its line: nothing goes in silence', () => {
    for (let index = 0; without(source, index) !== without(source, index + 1); index += 1) {
      const { issues, cards } = read(without(source, index), media);
      if (issues.length === 0) expect(cards.map((card) => card.kind)).toContain(kind);
      for (const { line, what, mend } of issues) {
        expect(line).toBeGreaterThan(LINES_ABOVE);
        expect(line).toBeLessThanOrEqual(LINES_ABOVE + source.split('\n').length);
        expect([what, mend]).not.toContain('');
      }
    }
  });

  test('says which attribute it does not know', () => {
    const { issues } = read(source.replace(/\{([^}]*)\}/, '{$1 colour=red}'), media);
    expect(issues.map(({ what }) => what).join()).toContain('colour');
  });
});

/** The gaps of a cloze ask by themselves. */
const asking = directives.filter(({ kind }) => kind in kinds && kind !== 'cloze');

test.each(asking)('a $kind without its question says so', ({ kind, source, media }) => {
  const { issues } = read(without(source, 0), media);
  expect(issues.map(({ what }) => what)).toContain(`a ${kind} activity without a question`);
});
