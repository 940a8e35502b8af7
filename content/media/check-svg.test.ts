import { describe, expect, test } from 'vitest';
import { checkSvg } from '#content/media/check-svg.ts';

function findingsOf(
  inside: string,
  around = (text: string) => `<svg xmlns="http://www.w3.org/2000/svg">\n${text}\n</svg>`,
) {
  const found: string[] = [];
  checkSvg(around(inside), (line, what) => found.push(`${line}: ${what}`));
  return found;
}

describe('a drawing', () => {
  test.each([
    '<rect width="3" height="4" fill="url(#g)"/><use href="#a"/><a id="a"/>',
    '<image href="data:image/png;base64,iVBOR"/>',
    '<title>On second thoughts: icons = good, online=1</title>',
    "<style>.a { fill: red; clip-path: url('#c') }</style>",
  ])('may hold %s', (inside) => {
    expect(findingsOf(inside)).toEqual([]);
  });

  test.each([
    ['<script>alert(1)</script>', 'a script'],
    ['<svg:script href="#x"/>', 'a script'],
    ['<rect\nonload = "alert(1)"/>', 'an event handler'],
    ['<foreignObject><p/></foreignObject>', 'foreign content'],
    ['<image href="https://x.org/a.png"/>', 'a reference to something outside of it'],
    ["<image xlink:href='//x.org/a.png'/>", 'a reference to something outside of it'],
    ['<use href="other.svg#a"/>', 'a reference to something outside of it'],
    ['<image href="data:image/svg+xml,%3Csvg"/>', 'a reference to something outside of it'],
    ['<a href="javascript:alert(1)"/>', 'an address that is a script'],
    ['<rect fill="url(https://x.org/a)"/>', 'a reference to something outside of it'],
    ['<style>@import "https://x.org/a.css";</style>', 'a style sheet from elsewhere'],
  ])('must not hold %s', (inside, what) => {
    expect(findingsOf(inside).some((finding) => finding.endsWith(`: a drawing with ${what}`))).toBe(true);
  });

  test('must not hold a billion laughs, written as entities or as uses of uses', () => {
    const entities = '<!DOCTYPE svg [<!ENTITY a "ha"><!ENTITY b "&a;&a;">]>\n<svg>&b;</svg>';
    expect(findingsOf(entities, (text) => text)).toEqual(['1: a drawing with entities']);
    const level = (n: number) => `<g id="l${n}">${`<use href="#l${n - 1}"/>`.repeat(10)}</g>`;
    const laughs = `<defs><rect id="l0"/>${[1, 2, 3, 4, 5, 6, 7, 8, 9].map(level).join('')}</defs><use href="#l9"/>`;
    expect(findingsOf(laughs)).toEqual(['1: a drawing of more than 20000 parts']);
    expect(findingsOf('<g id="a"><use href="#b"/></g><g id="b"><use href="#a"/></g>')).toHaveLength(1);
  });

  test('must be one, and not too large', () => {
    expect(findingsOf('<html></html>', (text) => text)).toEqual(['1: no drawing in it']);
    expect(findingsOf('<path d=""/>'.repeat(100_000))[0]).toMatch(/a drawing of 1\d+ kB/);
  });

  test.each([['<a '], ['<a b="'], ['<g id="x">'], [' on'], ['url('], ['<!DOCTYPE ['], ['href = ']])(
    'made of nothing but %j is judged within the time of a test',
    (piece) => {
      expect(findingsOf(piece.repeat(Math.floor(900_000 / piece.length))).length).toBeLessThan(9);
    },
  );
});
