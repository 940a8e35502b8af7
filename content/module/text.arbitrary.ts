import fc from 'fast-check';
import type { Block, Inline } from '#content/module/text.ts';

const SIGNS = [...'abcXYZ01 *_`[]()<>#:|\\~!&{}.-+=",\'%@/^$', 'é', 'ß', 'ع', 'ا', '中', '…', '\u00a0', ' ', ' ', ' '];

/** Text as it comes out of a parser: no double or outer spaces. */
export const words = fc
  .oneof(
    fc.array(fc.constantFrom(...SIGNS), { minLength: 1, maxLength: 12 }).map((signs) => signs.join('')),
    fc.constantFrom(
      'Why: no',
      '[[gap]]',
      ':kbd[x]',
      '- [x] a',
      '1. b',
      '# c',
      ':::choice',
      '::x',
      'Answer: 4',
      'http://x.y',
      'a@b.de',
      '<b>',
      '&amp;',
      '---',
      '{#id}',
    ),
  )
  .map((text) => text.replace(/\s+/g, ' ').trim())
  .filter((text) => text !== '');

const text = words.map((v): Inline => ({ t: 'text', v }));
const code = words.map((v): Inline => ({ t: 'code', v }));
const kbd = words.map((v): Inline => ({ t: 'kbd', v }));
const mark = fc.oneof(
  fc.record({ t: fc.constantFrom('strong' as const, 'em' as const, 'del' as const), c: fc.tuple(text) }),
  fc.record({
    t: fc.constant('link' as const),
    href: fc.constantFrom('https://a.b/c', 'https://x.y/(z)?q=1&r=a_b*c#d'),
    c: fc.tuple(text),
  }),
);
const between = fc.oneof(mark, mark, code, kbd, fc.constant<Inline>({ t: 'break' }));

/** Text, with marks, code, keys and breaks only between texts. */
export const inlines: fc.Arbitrary<Inline[]> = fc
  .tuple(text, fc.array(fc.tuple(between, text), { maxLength: 2 }))
  .map(([first, rest]) => [first, ...rest.flat()]);

const paragraph = inlines.map((c): Block => ({ t: 'p', c }));
const leaf = fc.oneof(
  { weight: 4, arbitrary: paragraph },
  fc.record({
    t: fc.constant('pre' as const),
    lang: fc.constantFrom('', 'sql'),
    v: fc.constantFrom('', 'a', ':::\n```\n:::::', '  b\n\nc'),
  }),
  fc.record({
    t: fc.constant('image' as const),
    src: fc.constantFrom('a.svg', 'b.png'),
    alt: fc.oneof(words, fc.constant('')),
  }),
  fc.record({ t: fc.constant('image' as const), src: fc.constantFrom('a.svg'), alt: words, caption: words }),
  fc
    .tuple(
      fc.array(fc.oneof(inlines.filter(unbroken), fc.constant<Inline[]>([])), { minLength: 2, maxLength: 2 }),
      fc.array(fc.tuple(inlines.filter(unbroken), inlines.filter(unbroken)), { maxLength: 2 }),
    )
    .map(([head, rows]): Block => ({ t: 'table', head, rows })),
  inlines.filter(unbroken).map((c): Block => ({ t: 'h', c })),
);
export const block: fc.Arbitrary<Block> = fc.letrec<{ block: Block }>((tie) => ({
  block: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    leaf,
    fc.record({ t: fc.constant('quote' as const), c: fc.array(tie('block'), { minLength: 1, maxLength: 2 }) }),
    fc.record({
      t: fc.constant('list' as const),
      ordered: fc.boolean(),
      items: fc.array(
        fc
          .tuple(paragraph)
          .chain(([first]) => fc.array(tie('block'), { maxLength: 1 }).map((rest) => [first, ...rest])),
        { minLength: 1, maxLength: 2 },
      ),
    }),
  ),
})).block;
export const blocks = fc.array(block, { minLength: 1, maxLength: 3 });

/** Tables and headings cannot hold line breaks, nor a table's code a backslash before a bar (GFM, section 4.10). */
export function unbroken(content: readonly Inline[]): boolean {
  return !content.some((inline) => inline.t === 'break' || (inline.t === 'code' && inline.v.includes('\\|')));
}

/** What can stand between `[[` and `]]`. */
export const bracketless = words.filter((word) => !word.includes(']]'));

/** What every activity has besides its ids. */
export const base = {
  prompt: fc.array(block, { minLength: 1, maxLength: 2 }),
  explanation: inlines,
  hints: fc.array(inlines, { maxLength: 2 }),
};
/** The id of a part. */
export const item = (letter: string, index: number) => ({ id: `${letter}${index + 1}` });
