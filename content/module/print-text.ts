import type { BlockContent, ListItem, Paragraph, PhrasingContent, Table } from 'mdast';
import { directiveToMarkdown } from 'mdast-util-directive';
import { gfmToMarkdown } from 'mdast-util-gfm';
import { type Options, toMarkdown } from 'mdast-util-to-markdown';
import { FIELD_NAMES } from '#content/module/field-names.ts';
import type { Block, Inline } from '#content/module/text.ts';

/** What looks like a field, a gap or a heading's id is not one when it is text. */
const options: Options = {
  bullet: '-',
  rule: '-',
  listItemIndent: 'one',
  extensions: [gfmToMarkdown(), directiveToMarkdown()],
  unsafe: [
    { atBreak: true, before: `(?:${FIELD_NAMES.join('|')})`, character: ':' },
    { character: '{', after: '#' },
  ],
};

/** Writes blocks as Markdown, without a line end at the end. */
export function printBlocks(blocks: readonly Block[]): string {
  return write(blocks.map(toBlock));
}

/** Writes a line of text as Markdown; line breaks in it are `\` at the end of a line. */
export function printInlines(inlines: readonly Inline[]): string {
  return write([paragraph(inlines.map(toInline))]);
}

/** Writes text between gaps; the gaps come as they are to be written. A double line break begins a paragraph. */
export function printInlinesAndGaps(parts: readonly (readonly Inline[] | string)[]): string {
  const nodes = parts.flatMap((part): PhrasingContent[] =>
    typeof part === 'string' ? [{ type: 'html', value: part }] : part.map(toInline),
  );
  const paragraphs: PhrasingContent[][] = [[]];
  for (const [index, node] of nodes.entries()) {
    const paired = node.type === 'break' && nodes[index + 1]?.type === 'break';
    if (paired) paragraphs.push([]);
    else if (node.type !== 'break' || nodes[index - 1]?.type !== 'break') paragraphs.at(-1)?.push(node);
  }
  return write(paragraphs.map(paragraph));
}

/** Writes a table as Markdown. */
export function printTable(
  head: readonly (readonly Inline[])[],
  rows: readonly (readonly (readonly Inline[])[])[],
): string {
  return write([table(head, rows)]);
}

/** Puts `prefix` before every line but the first. */
export function indent(text: string, prefix: string): string {
  return text.replaceAll('\n', `\n${prefix}`);
}

function write(children: BlockContent[]): string {
  return toMarkdown({ type: 'root', children }, options).trimEnd();
}

function paragraph(children: PhrasingContent[]): Paragraph {
  return { type: 'paragraph', children };
}

function toInline(inline: Inline): PhrasingContent {
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

function toBlock(block: Block): BlockContent {
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

function table(head: readonly (readonly Inline[])[], rows: readonly (readonly (readonly Inline[])[])[]): Table {
  const cells = (row: readonly (readonly Inline[])[]) =>
    row.map((cell) => ({ type: 'tableCell' as const, children: cell.map(toInline) }));
  return {
    type: 'table',
    children: [head, ...rows].map((row) => ({ type: 'tableRow' as const, children: cells(row) })),
  };
}
