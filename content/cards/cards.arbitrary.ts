import fc from 'fast-check';
import type { ContentCard } from '#content/cards/schema.ts';
import type { Block, Inline } from '#content/module/text.ts';

interface Parts {
  readonly words: fc.Arbitrary<string>;
  readonly inlines: fc.Arbitrary<Inline[]>;
  /** Inlines without line breaks. */
  readonly line: fc.Arbitrary<Inline[]>;
  readonly blocks: fc.Arbitrary<Block[]>;
}

type Draw = fc.Arbitrary<Omit<ContentCard, 'id'>>;

/** What an author could have written as a directive beyond key points and applications. */
export function cardDirectives(parts: Parts): readonly Draw[] {
  const { blocks, inlines, line } = parts;
  const title = fc.option(line, { nil: undefined });
  const prose = blocks.map((all) => all.filter(({ t }) => t !== 'image'));
  const paragraph = inlines.map((c): Block[] => [{ t: 'p', c }]);
  return [
    fc.record({ kind: fc.constant('reference' as const), title, body: blocks }),
    fc.record({
      kind: fc.constant('slides' as const),
      title,
      slides: fc.array(fc.record({ body: blocks, notes: fc.option(inlines, { nil: undefined }) }), {
        minLength: 2,
        maxLength: 3,
      }),
    }),
    fc.record({
      kind: fc.constant('steps' as const),
      title,
      intro: fc.oneof(blocks, fc.constant([])),
      steps: fc.array(
        fc.tuple(paragraph, blocks).map(([first, rest]) => [...first, ...rest]),
        { minLength: 2, maxLength: 3 },
      ),
    }),
    fc.record({
      kind: fc.constant('worked-example' as const),
      title,
      problem: blocks,
      steps: fc.array(fc.record({ body: paragraph, reason: blocks }), { minLength: 1, maxLength: 2 }),
      answer: inlines,
    }),
    fc.record({
      kind: fc.constant('hot-image' as const),
      title,
      before: picture(parts),
      after: picture(parts),
      body: prose,
    }),
    fc.record({
      kind: fc.constant('infographic' as const),
      title,
      intro: prose,
      picture: picture(parts),
      regions: fc.array(region(parts), { minLength: 1, maxLength: 3 }),
    }),
    chart(parts, title, blocks),
  ];
}

function picture({ words }: Parts): fc.Arbitrary<Extract<Block, { t: 'image' }>> {
  return fc.record({ t: fc.constant('image' as const), src: fc.constantFrom('a.svg', 'b.png'), alt: words });
}

function region({ words, inlines }: Parts) {
  const title = words.filter((text) => !text.includes(':') && !/^\d/.test(text));
  const rectangle = fc.constantFrom({}, { width: 20, height: 7.25 });
  return fc
    .tuple(fc.record({ x: fc.constantFrom(0, 12.5, 80), y: fc.constantFrom(0, 33), title, text: inlines }), rectangle)
    .map(([rest, size]) => ({ ...rest, ...size }));
}

function chart({ words }: Parts, title: fc.Arbitrary<Inline[] | undefined>, body: fc.Arbitrary<Block[]>): Draw {
  const number = fc.constantFrom('0', '12', '-3.5', '1200');
  const base = { kind: fc.constant('chart' as const), title, body };
  const rows = (cell: fc.Arbitrary<string>) =>
    fc.array(
      fc.tuple(words, cell, cell).map((row): string[] => row),
      { minLength: 3, maxLength: 4 },
    );
  const head = fc.tuple(fc.oneof(words, fc.constant('')), words, words).map((cells): string[] => cells);
  return fc.oneof(
    fc.record({ ...base, type: fc.constant('bars' as const), unit: words, head, rows: rows(number) }),
    fc.record({
      ...base,
      type: fc.constant('line' as const),
      from: fc.constantFrom(-2, 36.5),
      head,
      rows: rows(number),
    }),
    fc.record({
      ...base,
      type: fc.constantFrom('timeline' as const, 'process' as const),
      head,
      rows: rows(fc.oneof(words, fc.constant(''))),
    }),
  );
}
