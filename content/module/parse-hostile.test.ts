import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parse } from '#content/module/parse.ts';
import { publish } from '#content/module/publish.ts';
import { issuesOf, parseCards } from '#content/module/sample.ts';

describe('a hostile file', () => {
  const deep = (opening: string) => opening.repeat(1900 / opening.length + 40);

  test.each([
    ['a megabyte', 'a '.repeat(500_000)],
    ['quotations in quotations', `## A\n\n${deep('>')} x`],
    ['lists in lists', `## A\n\n${deep('- ')}x`],
    ['lists by indentation', `## A\n\n${Array.from({ length: 300 }, (_, n) => `${' '.repeat(2 * n)}- x`).join('\n')}`],
    ['open brackets', `## A\n\n${deep('[')}`],
    ['pictures in pictures', `## A\n\n${deep('![')}`],
    ['open marks', `## A\n\n${deep('*a **b _c ')}`],
    ['marks in marks', `## A\n\n${'*'.repeat(900)}a${'*'.repeat(900)}`],
    ['open code', `## A\n\n${deep('` `` ')}`],
    ['keys in keys', `## A\n\n${':kbd['.repeat(700)}`],
    ['gaps in gaps', `:::cloze{#a}\n${'[['.repeat(1000)}\n:::`],
    ['pictures without end', '![a](b '.repeat(1900)],
    ['a list without end', '- a\n\n'.repeat(1900)],
    ['directives in directives', Array.from({ length: 500 }, (_, n) => `${':'.repeat(503 - n)}choice{#a}`).join('\n')],
    ['thousands of cards', '## A\n\nb\n\n'.repeat(1300)],
    ['a wide table', `## A\n\n${'|a'.repeat(900)}|\n${'|-'.repeat(900)}|\n`],
    ['entities', `## A\n\n${'&amp;'.repeat(700)}`],
    ['zero bytes', '\0'.repeat(1000)],
    ['lone surrogates', '## \ud800\n\n\udfff'],
  ])('of %s gives a draft and not an exception', (_what, cards) => {
    expect(parseCards(cards).issues).toBeInstanceOf(Array);
  });

  test.each([
    ['brackets', '['.repeat(10_000)],
    ['maps', '{a: '.repeat(5000)],
    ['dashes', '- '.repeat(10_000)],
    [
      'aliases',
      `a: &a [x,x]\n${Array.from({ length: 30 }, (_, n) => `b${n}: &b${n} [*${n === 0 ? 'a' : `b${n - 1}`},*${n === 0 ? 'a' : `b${n - 1}`}]`).join('\n')}`,
    ],
    ['too much', `a: ${'x'.repeat(60_000)}`],
  ])('with front matter of %s gives issues', (_what, yaml) => {
    expect(parse({ 'module.md': `---\n${yaml}\n---\n## A\n\nb\n`, media: [] }).issues.length).toBeGreaterThan(0);
  });

  test('is told what is too much', () => {
    expect(parseCards('a '.repeat(500_000)).issues).toMatchObject([
      { what: 'more than 200000 characters or 4000 lines' },
    ]);
    expect(issuesOf(`## A\n\n${deep('>')} x`)).toEqual(['3: nested more than 40 deep']);
    expect(issuesOf('## A\n\nb\n\n'.repeat(61))).toEqual(['241: more than 60 cards']);
  });
});

describe('parse', () => {
  const real = readFileSync(new URL('../../library/negotiation/anchoring/module.md', import.meta.url), 'utf8');

  test('never throws, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (text) => {
        expect(parse({ 'module.md': text, media: [] }).issues.length).toBeGreaterThan(0);
      }),
      { numRuns: 200 },
    );
  });

  test('never throws on a real module that was cut, doubled or overwritten, and names lines that are there', () => {
    const signs = fc.constantFrom(
      '',
      '\n',
      ':::',
      '{',
      '[[',
      ']]',
      '|',
      '- [x] ',
      '> ',
      '---\n',
      '`',
      '**',
      '## ',
      '\u0000',
      'Why: ',
    );
    const place = fc.nat(real.length);
    fc.assert(
      fc.property(fc.array(fc.tuple(place, place, signs), { minLength: 1, maxLength: 4 }), (edits) => {
        const text = edits.reduce(
          (old, [from, length, sign]) => old.slice(0, from) + sign + old.slice(from + (length % 200)),
          real,
        );
        const draft = parse({ 'module.md': text, media: ['range.svg'] });
        const lines = text.split('\n').length;
        for (const { line, what, mend } of draft.issues) {
          expect(line).toBeGreaterThanOrEqual(1);
          expect(line).toBeLessThanOrEqual(lines);
          expect(what.length).toBeGreaterThan(0);
          expect(mend.length).toBeGreaterThan(0);
        }
        publish(draft, 'negotiation');
      }),
      { numRuns: 40 },
    );
  });

  test('reads the line ends of any system alike', () => {
    const { cards } = parse({ 'module.md': real, media: ['range.svg'] });
    expect(parse({ 'module.md': `\ufeff${real.replaceAll('\n', '\r\n')}`, media: ['range.svg'] }).cards).toEqual(cards);
  });
});
