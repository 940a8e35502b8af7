import type { BlockContent, Html, ListItem, Paragraph, PhrasingContent, Table } from 'mdast';
import { directiveToMarkdown } from 'mdast-util-directive';
import { gfmToMarkdown } from 'mdast-util-gfm';
import { type Options, toMarkdown } from 'mdast-util-to-markdown';
import { FIELD_NAMES } from '#content/module/field-names.ts';
import type { Block, Inline } from '#content/module/text.ts';

const directives = directiveToMarkdown({ preferUnquoted: true });

/** Of all that a colon can begin in running text, only keys are read. */
const keys = { character: ':', after: 'kbd\\[', inConstruct: 'phrasing' as const };

/** What looks like a field, a gap or a heading's id is not one when it is text. */
const options: Options = {
  bullet: '-',
  rule: '-',
  listItemIndent: 'one',
  resourceLink: true,
  extensions: [
    gfmToMarkdown(),
    {
      ...directives,
      unsafe: [...(directives.unsafe ?? []).filter((pattern) => !pattern.before?.startsWith('[^')), keys],
    },
  ],
  unsafe: [
    { atBreak: true, before: `(?:${FIELD_NAMES.join('|')})`, character: ':' },
    { character: '{', after: '#' },
    // `<` may also begin an e-mail address, whose name holds signs of these kinds (CommonMark, section 6.5).
    { character: '<', after: "[\\d.#$%&'*+=^_`{|}~-]", inConstruct: 'phrasing' },
  ],
};

/** Writes nodes as Markdown, without a line end at the end. */
export function write(children: BlockContent[]): string {
  return toMarkdown({ type: 'root', children }, options).trimEnd();
}

/** The line that opens a directive, without its colons: `choice{#id idea=x}`. */
export function writeOpening(name: string, attributes: Readonly<Record<string, string | undefined>>): string {
  const opening = { type: 'leafDirective' as const, name, attributes: { ...attributes }, children: [] };
  return toMarkdown(opening, options).trimEnd().replace(/^:+/, '');
}

/** Text that stands as it is, such as `Answer: 50 ± 1 €`. */
export function verbatim(value: string): Html {
  return { type: 'html', value };
}

/** `Why: ...` */
export function fieldNode(name: string, content: readonly Inline[]): Paragraph {
  return paragraph([verbatim(`${name}: `), ...content.map(toInline)]);
}

/** A paragraph of Markdown's. */
export function paragraph(children: PhrasingContent[]): Paragraph {
  return { type: 'paragraph', children };
}

/** One of our inline nodes as Markdown's. */
export function toInline(inline: Inline): PhrasingContent {
  switch (inline.t) {
    case 'text':
      return { type: 'text', value: inline.v };
    case 'strong':
      return { type: 'strong', children: inline.c.map(toInline) };
    case 'em':
      return { type: 'emphasis', children: inline.c.map(toInline) };
    case 'del':
      return { type: 'delete', children: inline.c.map(toInline) };
    case 'code':
      return { type: 'inlineCode', value: inline.v };
    case 'kbd':
      return { type: 'textDirective', name: 'kbd', children: [{ type: 'text', value: inline.v }] };
    case 'link':
      return { type: 'link', url: inline.href, children: inline.c.map(toInline) };
    case 'break':
      return { type: 'break' };
  }
}

/** One of our blocks as Markdown's. */
export function toBlock(block: Block): BlockContent {
  switch (block.t) {
    case 'p':
      return paragraph(block.c.map(toInline));
    case 'h':
      return { type: 'heading', depth: 3, children: block.c.map(toInline) };
    case 'list':
      return { type: 'list', ordered: block.ordered, spread: false, children: block.items.map(toItem) };
    case 'quote':
      return { type: 'blockquote', children: block.c.map(toBlock) };
    case 'table':
      return table(block.head, block.rows);
    case 'pre':
      return { type: 'code', lang: block.lang === '' ? null : block.lang, value: block.v };
    case 'image':
      return paragraph([{ type: 'image', url: block.src, alt: block.alt, title: block.caption ?? null }]);
  }
}

/** Paragraphs followed by a list or a quotation need no empty line between them; everything else does. */
function toItem(blocks: readonly Block[]): ListItem {
  const tight = blocks.slice(1).every((block) => block.t === 'list' || block.t === 'quote');
  return { type: 'listItem', spread: !tight, children: blocks.map(toBlock) };
}

/** A list item of one line. */
export function item(text: readonly Inline[]): ListItem {
  return { type: 'listItem', spread: false, children: [paragraph(text.map(toInline))] };
}

/** A table as Markdown's. */
export function table(head: readonly (readonly Inline[])[], rows: readonly (readonly (readonly Inline[])[])[]): Table {
  const cells = (row: readonly (readonly Inline[])[]) =>
    row.map((cell) => ({ type: 'tableCell' as const, children: cell.map(toInline) }));
  return {
    type: 'table',
    children: [head, ...rows].map((row) => ({ type: 'tableRow' as const, children: cells(row) })),
  };
}

/** A line of text, for a heading. */
export function writeText(inlines: readonly Inline[]): string {
  return write([{ type: 'heading', depth: 3, children: inlines.map(toInline) }]).replace(/^#+ ?/, '');
}
