import { describe, expect, test } from 'vitest';
import { parse } from '#content/module/parse.ts';
import { publish } from '#content/module/publish.ts';
import { cardOf, issuesOf, LINES_ABOVE, parseCards } from '#content/module/sample.ts';

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
