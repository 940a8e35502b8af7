import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checkDrawing } from '#content/media/check-drawing.ts';

const LIBRARY = fileURLToPath(new URL('../../library', import.meta.url));
const svg = (inside: string, attributes = '') =>
  `<svg xmlns="http://www.w3.org/2000/svg" ${attributes}>${inside}</svg>`;
const problem = (source: string) => {
  const checked = checkDrawing(source);
  return 'problem' in checked ? checked.problem : undefined;
};

describe('a drawing', () => {
  const names = readdirSync(LIBRARY, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.svg'));
  test.each(names)('of the library is shown: %s', (name) => {
    expect(checkDrawing(readFileSync(join(LIBRARY, name), 'utf8'))).toHaveProperty('size.width');
  });

  test.each([
    ['with a prolog and a comment', `<?xml version="1.0"?>\n<!-- by hand -->\n${svg('<path d="M0 0"/>')}`],
    ['with a document type', `<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "x.dtd">${svg('')}`],
    [
      'with styles and gradients',
      svg('<style>.a { fill: url(#b) }</style><linearGradient id="b"/><g style="fill: url(#b)"/>'),
    ],
    ['with a picture inside', svg('<image href="data:image/png;base64,AAAA"/>')],
    ['that moves', svg('<rect><animate attributeName="x" values="0;1"/></rect>')],
    ['that repeats a part', svg('<defs><g id="a"><path/></g></defs><use href="#a"/><use xlink:href="#a"/>')],
  ])('%s is shown', (_, source) => {
    expect(problem(source)).toBeUndefined();
  });

  test.each([
    ['script', '<script>alert(1)</script>'],
    ['script of another prefix', '<svg:script>alert(1)</svg:script>'],
    ['foreign content', '<foreignObject><body/></foreignObject>'],
    ['a frame', '<iframe/>'],
    ['an event', '<g onload="alert(1)"/>'],
    ['an event in other letters', "<g OnClick='alert(1)'/>"],
    ['a link', '<a href="https://example.org"><path/></a>'],
    ['a link to script', '<a xlink:href="javascript:alert(1)"><path/></a>'],
    ['a link in disguise', '<a href="&#106;avascript:alert(1)"><path/></a>'],
    ['a picture from elsewhere', '<image href="https://example.org/a.png"/>'],
    ['a drawing inside a picture', '<image href="data:image/svg+xml;base64,AAAA"/>'],
    ['a part of another file', '<use href="other.svg#a"/>'],
    ['a style sheet from elsewhere', '<style>@import "https://example.org/a.css";</style>'],
    ['an escaped style', '<style>\\40 import "x";</style>'],
    ['a fill from elsewhere', '<path fill="url(https://example.org/a)"/>'],
    ['a fill from elsewhere in quotes', '<path style="fill: url( \' //example.org/a\')"/>'],
    ['an animated link', '<a href="#a"><animate attributeName="href" to="javascript:alert(1)"/></a>'],
    ['a base', '<g xml:base="https://example.org"/>'],
    ['character data', '<![CDATA[<script>]]>'],
    ['an instruction', '<?xml-stylesheet href="a.css"?>'],
    ['an attribute without quotes', '<g onload=alert(1)/>'],
    ['an open element', '<g>'],
    ['a wrong end', '<g></path>'],
  ])('with %s is refused', (_, inside) => {
    expect(problem(svg(inside))).toMatch(/^[A-Z`].+\.$/);
  });

  test('with entities of its own is refused', () => {
    expect(problem(`<!DOCTYPE svg [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]>${svg('<text>&b;</text>')}`)).toBeDefined();
  });

  test('that repeats itself without end, or a billion times, is refused', () => {
    expect(problem(svg('<g id="a"><use href="#a"/></g>'))).toContain('too often');
    const levels = Array.from({ length: 20 }, (_, n) => `<g id="g${n + 1}">${`<use href="#g${n}"/>`.repeat(10)}</g>`);
    expect(problem(svg(`<g id="g0"><path/></g>${levels.join('')}`))).toContain('too often');
  });

  test('that is too deep, has too many parts or is too large is refused', () => {
    expect(problem(svg('<g>'.repeat(100) + '</g>'.repeat(100)))).toContain('deep');
    expect(problem(svg('<g/>'.repeat(30_000)))).toContain('too many');
    expect(problem(svg(' '.repeat(2_000_000)))).toContain('1 MB');
  });

  test('that is refused names the line', () => {
    expect(checkDrawing(svg('\n\n<script/>'))).toMatchObject({ line: 3 });
  });

  test('is checked without an exception, whatever it is', () => {
    const part = fc.constantFrom(
      '<svg',
      '<g',
      '>',
      '/>',
      '</g>',
      ' id="a"',
      '<use href="#a"',
      '<!--',
      '-->',
      '&#x',
      '"',
      '\n',
    );
    fc.assert(
      fc.property(
        fc.array(fc.oneof(part, fc.string()), { maxLength: 60 }),
        (parts) => void checkDrawing(parts.join('')),
      ),
    );
  });
});
