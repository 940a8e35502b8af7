import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parse } from '#content/module/parse.ts';
import { publish } from '#content/module/publish.ts';
import { cardOf, LINES_ABOVE, parseCards } from '#content/module/sample.ts';

/** Line (counted below the front matter) and text of each issue. */
function issuesOf(cards: string, media: readonly string[] = []): string[] {
  return parseCards(cards, media).issues.map(({ line, what }) => `${line - LINES_ABOVE}: ${what}`);
}

const choice = ':::choice{#a}\nWho?\n\n- [x] You\n- [ ] They\n\nWhy: so\n:::\n';

describe('cards', () => {
  test('begin at second-level headings and end at the next card', () => {
    const { cards, issues } = parseCards(`## One\n\nText\n\n### Below\n\n${choice}\n## Two {#second}\n\n> Said.\n`);
    expect(issues).toEqual([]);
    expect(cards).toMatchObject([
      { kind: 'text', id: 'one', body: [{ t: 'p' }, { t: 'h' }] },
      { kind: 'choice', id: 'a', idea: 'a' },
      { kind: 'quote', id: 'second', title: [{ t: 'text', v: 'Two' }] },
    ]);
  });

  test.each([
    ['![Alt](a.svg "Caption")', 'image'],
    ['> Said', 'quote'],
    ['| a | b |\n| --- | --- |\n| c | d |', 'table'],
    ['```sql\nselect 1\n```', 'code'],
    ['Text', 'text'],
    ['![Alt](a.svg)\n\nText', 'text'],
  ])('with nothing but %j are of the kind %s', (body, kind) => {
    expect(cardOf(`## A\n\n${body}\n`, ['a.svg']).kind).toBe(kind);
  });

  test('have ids without accents, or numbers where there are no Latin letters', () => {
    const { cards } = parseCards('## Größe & Maß\n\na\n\n## حجم\n\nb\n\n## حجم\n\nc\n\n## Groesse\n\nd\n');
    expect(cards.map(({ id }) => id)).toEqual(['grosse-mass', 'card', 'card-2', 'groesse']);
  });

  test('that apply something hold the moment and the action', () => {
    expect(cardOf(':::apply{#use}\nIf: they ask *now*\nThen: I wait\n:::\n')).toEqual({
      kind: 'apply',
      id: 'use',
      body: [],
      plan: { cue: 'they ask now', action: 'I wait' },
    });
  });
});

describe('text', () => {
  test('takes HTML, bare addresses, colons and double brackets as the text they are', () => {
    const source = 'At 10:30 <b onclick="x">see</b> www.example.com, B2:B40 and [[this]] &amp; that';
    expect(cardOf(`## A\n\n${source}\n`)).toMatchObject({
      body: [{ t: 'p', c: [{ t: 'text', v: source.replace('&amp;', '&') }] }],
    });
  });

  test('has marks, keys, code, line breaks and https links', () => {
    expect(cardOf('## A\n\n**b** *i* ~~d~~ `c` :kbd[Ctrl+C]\\\n[x](https://x.org)\n')).toMatchObject({
      body: [
        {
          c: [
            { t: 'strong' },
            { v: ' ' },
            { t: 'em' },
            { v: ' ' },
            { t: 'del' },
            { v: ' ' },
            { t: 'code', v: 'c' },
            { v: ' ' },
            { t: 'kbd', v: 'Ctrl+C' },
            { t: 'break' },
            { t: 'link', href: 'https://x.org' },
          ],
        },
      ],
    });
  });

  test.each([
    'javascript:alert(1)',
    'JaVaScRiPt:alert(1)',
    'data:text/html,x',
    'http://x.org',
    '//x.org',
    'mailto:a@b.de',
    'vbscript:x',
    'other.md',
  ])('does not link to %s', (address) => {
    const draft = parseCards(`## A\n\nSee [this](${address}).\n`);
    expect(draft.issues).toMatchObject([{ line: LINES_ABOVE + 3, severity: 'error' }]);
    expect(JSON.stringify(draft.cards)).not.toContain('href');
    expect(publish(draft, 'x')).toHaveProperty('issues');
  });

  test('shows pictures that lie beside the module only', () => {
    expect(issuesOf('## A\n\n![x](a.svg)\n\n![y](https://x.org/y.png)\n', ['a.svg'])).toEqual([
      "5: the picture `https://x.org/y.png` is not in the module's folder",
    ]);
  });
});

describe('an activity', () => {
  test('has fields in any order, on lines of their own or in paragraphs', () => {
    const card = cardOf(
      ':::numeric{#a idea=b}\nHow many *now*?\nHint: think\nof it\n\nAnswer: 5\nWhy: **so** it is\n:::\n',
    );
    expect(card).toMatchObject({
      prompt: [{ t: 'p', c: [{ v: 'How many ' }, { t: 'em' }, { v: '?' }] }],
      hints: [[{ t: 'text', v: 'think of it' }]],
      explanation: [{ t: 'strong' }, { t: 'text', v: ' it is' }],
      answer: 5,
      idea: 'b',
    });
  });

  test('takes answers as written, signs of Markdown included', () => {
    expect(cardOf(':::short-answer{#a}\nQ\n\nAnswer: =A1*B1*2 | `a | b` | C:\\x\\*\n:::\n')).toMatchObject({
      accept: ['=A1*B1*2', 'a | b', 'C:\\x\\*'],
    });
    expect(cardOf(':::cloze{#a}\nSay [[=A1*B1*2|*]] and **not [[:x|y:z]]**.\n:::\n')).toMatchObject({
      gaps: [{ accept: ['=A1*B1*2', '*'] }, { accept: [':x', 'y:z'] }],
      segments: [
        { c: [{ v: 'Say ' }] },
        { t: 'gap', id: 'g1' },
        { c: [{ v: ' and ' }, { t: 'strong', c: [{ v: 'not ' }] }] },
        { t: 'gap', id: 'g2' },
        { c: [{ v: '.' }] },
      ],
    });
  });

  test.each<[problem: string, source: string, found: string[]]>([
    ['no id', ':::true-false{answer=true}\nYes.\n:::', ['1: a true-false activity without an id']],
    ['a bad id', ':::true-false{#No_Good answer=true}\nYes.\n:::', ['1: the id `No_Good`']],
    ['an id used twice', `${choice}\n${choice}`, ['10: the id `a` is used twice']],
    ['no options', ':::choice{#a}\nWho?\n\n- You\n:::', ['1: a choice without options']],
    ['no right option', ':::choice{#a}\nWho?\n\n- [ ] You\n- [ ] I\n:::', ['4: no right option']],
    ['an option without a box', ':::choice{#a}\nWho?\n\n- [x] You\n- I\n:::', ['5: an option without a box']],
    [
      'one option',
      ':::choice{#a}\nWho?\n\n- [x] You\n:::',
      ['1: choice `a`: options: Invalid length: Expected >=2 but received 1'],
    ],
    ['no truth', ':::true-false{#a}\nYes.\n:::', ['1: no answer']],
    ['no gap', ':::cloze{#a}\nText\n:::', ['1: a cloze without gaps']],
    [
      'an empty gap',
      ':::cloze{#a}\nText [[ ]] [[x]]\n:::',
      ['1: cloze `a`: gaps.0.accept: Invalid length: Expected >=1 but received 0', '2: an empty gap'],
    ],
    ['no answer', ':::short-answer{#a}\nText\n:::', ['1: a short answer without `Answer:`']],
    [
      'a pattern with look-ahead',
      ':::short-answer{#a}\nText\n\nAnswer: x\nPattern: (?=x)\n:::',
      ['5: the pattern cannot be read: invalid or unsupported Perl syntax: `(?=`'],
    ],
    ['an unclear number', ':::numeric{#a}\nText\n\nAnswer: 19,750\n:::', ['4: no clear number in `19,750`']],
    ['nothing to order', ':::order{#a}\nText\n:::', ['1: nothing to put in order']],
    [
      'three columns',
      ':::match{#a}\nT\n\n| a | b | c |\n| - | - | - |\n| 1 | 2 | 3 |\n| 4 | 5 | 6 |\n:::',
      ['6: a row without two columns', '7: a row without two columns'],
    ],
    [
      'a category without items',
      ':::categorize{#a}\nT\n\n- A\n  - x\n  - y\n- B\n:::',
      ['7: a category without items'],
    ],
    ['keys for one platform', ':::shortcut{#a}\nT\n\nWindows: Ctrl+C\n:::', ['1: a shortcut without `macOS:`']],
    [
      'unknown keys',
      ':::shortcut{#a}\nT\n\nWindows: Strg+C\nmacOS: Meta+C\n:::',
      ['1: shortcut `a`: windows: Invalid length: Expected >=1 but received 0', '4: unknown keys `Strg+C`'],
    ],
    ['no back', ':::flashcard{#a}\nFront\n:::', ['1: a flashcard without a back']],
    [
      'text after the fields',
      ':::true-false{#a answer=true}\nYes.\n\nWhy: so\n\nAnd so on.\n:::',
      ['6: text that belongs to nothing'],
    ],
    [
      'text after the fields of a cloze',
      ':::cloze{#a}\nOne [[word]].\n\nWhy: so\n\nAnd so on.\n:::',
      ['6: text that belongs to nothing'],
    ],
    ['two explanations', ':::true-false{#a answer=true}\nYes.\n\nWhy: so\n\nWhy: also\n:::', ['6: a second `Why:`']],
    [
      'an unknown source',
      ':::true-false{#a answer=true}\nYes.\n\nSource: book\n:::',
      ['1: `Source: book` is not among the sources'],
    ],
    ['an unknown attribute', ':::true-false{#a answer=true colour=red}\nYes.\n:::', ['1: unknown attribute `colour`']],
    ['no end', ':::true-false{#a answer=true}\nYes.\n', ['1: `:::true-false` is not closed']],
    ['an unknown name', ':::quiz{#a}\nYes.\n:::\n\n## A\n\nb', ['1: unknown directive `:::quiz`']],
    [
      'another inside',
      ':::true-false{#a answer=true}\nYes.\n\n::::true-false{#b answer=true}\nNo.\n::::\n:::',
      ['4: `:::true-false` inside a card', '7: text outside of a card'],
    ],
  ])('with %s is reported', (_problem, source, found) => {
    expect(issuesOf(`${source}\n`)).toEqual(found);
  });

  test.each<[problem: string, source: string, found: string[]]>([
    ['text before the first card', 'Hello\n\n## A\n\nb', ['1: text outside of a card']],
    ['text after a directive', `${choice}\nHello`, ['10: text outside of a card']],
    ['a heading before a directive', `## A\n\n${choice}`, ['1: a heading without a card']],
    ['a plan without a moment', ':::apply{#a}\nThen: I go\n:::', ['1: `Then:` without `If:`']],
    ['a line of dashes', '## A\n\nb\n\n---\n\nc', ['5: a line of dashes that divides nothing']],
    ['a picture in a line', '## A\n\nb ![c](a.svg) d', ['3: a picture inside a line of text']],
    ['two colons', '## A\n\nb\n\n::video{id=1}', ['5: `::video` with two colons']],
    ['nothing', '', [`${1 - LINES_ABOVE}: no cards`]],
  ])('a module with %s is told so', (_problem, source, found) => {
    expect(issuesOf(source)).toEqual(found);
  });
});

describe('front matter', () => {
  const read = (front: string) =>
    parse({ 'module.md': `---\n${front}\n---\n## A\n\nb\n`, media: [] }).issues.map(
      ({ line, what }) => `${line}: ${what}`,
    );
  const rest = 'title: A title\noutcome: Write a letter.\nskill: s\nlevel: practice\nlanguage: en';

  test('names what is missing, malformed or unknown, with the line it stands on', () => {
    expect(read(`id: Bad Id\n${rest}\nminutes: 30\ncolour: red`)).toEqual([
      '2: `id`: expected /^[a-z0-9]+(-[a-z0-9]+)*$/, found "Bad Id"',
      '8: `minutes`: expected <=15, found 30',
      '9: unknown field `colour`',
    ]);
    expect(read(`id: a\n${rest}`)).toEqual(['2: `minutes` is missing']);
    expect(read(`id: a\n${rest}\nminutes: 5\nsources:\n  - id: x\n    title: X\n    url: http://x.org`)).toEqual([
      '12: `sources.0.url`: expected "https://", found "http://x"',
    ]);
  });

  test('that is no YAML is reported where it breaks', () => {
    expect(read(`id: a\ntitle: "open\n${rest}`)[0]).toMatch(/^\d+: YAML: /);
    expect(read('- a\n- b')).not.toEqual([]);
    expect(read('just text')).not.toEqual([]);
    expect(read('a: &x [*x]')).not.toEqual([]);
  });

  test('that is missing is reported on the first line', () => {
    expect(parse({ 'module.md': '## A\n\nb\n', media: [] }).issues).toMatchObject([
      { line: 1, what: 'no front matter' },
    ]);
  });

  test('keeps the fields that are right when others are wrong', () => {
    const { front } = parse({ 'module.md': `---\nid: good\n${rest}\nminutes: 99\n---\n`, media: [] });
    expect(front).toMatchObject({ id: 'good', skill: 's' });
    expect(front).not.toHaveProperty('minutes');
  });
});

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
