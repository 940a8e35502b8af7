import type {
  BlockContent,
  DefinitionContent,
  Image,
  Link,
  List,
  ListItem,
  Paragraph,
  PhrasingContent,
  RootContent,
} from 'mdast';
import type { TextDirective } from 'mdast-util-directive';
import { plainText } from '#content/module/plain.ts';
import { lineOf, type Reading, sourceOf } from '#content/module/reading.ts';
import type { Block, ImageBlock, Inline } from '#content/module/text.ts';

/** Any node that stands in a card. */
export type BlockNode = RootContent | BlockContent | DefinitionContent;

/** Turns Markdown's inline nodes into ours; what our text cannot say is reported and kept as the text it was. */
export function readInlines(nodes: readonly PhrasingContent[], reading: Reading): Inline[] {
  return mergeTexts(nodes.flatMap((node) => readInline(node, reading)));
}

function readInline(node: PhrasingContent, reading: Reading): readonly Inline[] {
  switch (node.type) {
    case 'text':
      return [{ t: 'text', v: node.value.replace(/[ \t]*\n[ \t]*/g, ' ') }];
    case 'strong':
      return [{ t: 'strong', c: readInlines(node.children, reading) }];
    case 'emphasis':
      return [{ t: 'em', c: readInlines(node.children, reading) }];
    case 'delete':
      return [{ t: 'del', c: readInlines(node.children, reading) }];
    case 'inlineCode':
      return [{ t: 'code', v: node.value }];
    case 'break':
      return [{ t: 'break' }];
    case 'link':
      return readLink(node, reading);
    case 'image':
      reading.report(lineOf(node), 'a picture inside a line of text', 'Give the picture a paragraph of its own.');
      return [{ t: 'text', v: node.alt ?? '' }];
    case 'textDirective':
      return readTextDirective(node, reading);
    default:
      return [{ t: 'text', v: sourceOf(node, reading) }];
  }
}

function readLink(node: Link, reading: Reading): readonly Inline[] {
  const inside = readInlines(node.children, reading);
  if (node.url.startsWith('https://')) return [{ t: 'link', href: node.url, c: inside }];
  const source = sourceOf(node, reading);
  if (source.startsWith('<')) return [{ t: 'text', v: source }];
  reading.report(
    lineOf(node),
    `a link to \`${node.url.slice(0, 80)}\``,
    'Link to addresses that begin with https:// only, or write the address as text.',
  );
  return inside;
}

/** A key to press; a gap outside of a cloze is text. */
function readTextDirective(node: TextDirective, reading: Reading): readonly Inline[] {
  const inside = plainText(readInlines(node.children, reading));
  return node.name === 'kbd' && inside !== '' ? [{ t: 'kbd', v: inside }] : [{ t: 'text', v: sourceOf(node, reading) }];
}

function mergeTexts(inlines: readonly Inline[]): Inline[] {
  const merged: Inline[] = [];
  for (const inline of inlines) {
    const before = merged.at(-1);
    if (inline.t === 'text' && before?.t === 'text') merged[merged.length - 1] = { t: 'text', v: before.v + inline.v };
    else if (inline.t !== 'text' || inline.v !== '') merged.push(inline);
  }
  return merged;
}

/** Turns Markdown's block nodes into ours. */
export function readBlocks(nodes: readonly BlockNode[], reading: Reading): Block[] {
  return nodes.flatMap((node) => readBlock(node, reading));
}

function readBlock(node: BlockNode, reading: Reading): readonly Block[] {
  switch (node.type) {
    case 'paragraph':
      return readParagraph(node, reading);
    case 'heading':
      return [{ t: 'h', c: readInlines(node.children, reading) }];
    case 'list':
      return [readList(node, reading)];
    case 'blockquote':
      return [{ t: 'quote', c: readBlocks(node.children, reading) }];
    case 'code':
      return [{ t: 'pre', lang: node.lang ?? '', v: node.value }];
    case 'table': {
      const rows = node.children.map((row) => row.children.map((cell) => readInlines(cell.children, reading)));
      return [{ t: 'table', head: rows[0] ?? [], rows: rows.slice(1) }];
    }
    case 'thematicBreak':
      reading.report(
        lineOf(node),
        'a line of dashes that divides nothing',
        'Remove it, or begin a card with `## Heading`.',
      );
      return [];
    case 'containerDirective':
      reading.report(
        lineOf(node),
        `\`:::${node.name}\` inside a card`,
        'End the card before it with `:::` and do not indent this line.',
      );
      return [];
    case 'leafDirective':
      reading.report(lineOf(node), `\`::${node.name}\` with two colons`, 'Cards have three colons and end with `:::`.');
      return [];
    default:
      return [{ t: 'p', c: [{ t: 'text', v: sourceOf(node, reading) }] }];
  }
}

function readList(node: List, reading: Reading): Block {
  return {
    t: 'list',
    ordered: node.ordered === true,
    items: node.children.map((item) => readBlocks(withCheckbox(item), reading)),
  };
}

/** Outside of a choice, `[x]` is text. */
function withCheckbox(item: ListItem): readonly BlockNode[] {
  const [first, ...rest] = item.children;
  if (typeof item.checked !== 'boolean' || first?.type !== 'paragraph') return item.children;
  const box = { type: 'text', value: item.checked ? '[x] ' : '[ ] ' } as const;
  return [{ ...first, children: [box, ...first.children] }, ...rest];
}

function readParagraph(node: Paragraph, reading: Reading): readonly Block[] {
  const images = node.children.filter((child) => child.type === 'image');
  const blank = (child: PhrasingContent) =>
    child.type === 'break' || (child.type === 'text' && child.value.trim() === '');
  if (images.length > 0 && node.children.every((child) => child.type === 'image' || blank(child))) {
    return images.map((image) => readImage(image, reading));
  }
  const content = readInlines(node.children, reading);
  return content.length === 0 ? [] : [{ t: 'p', c: content }];
}

function readImage(node: Image, reading: Reading): ImageBlock {
  const src = node.url.replace(/^\.\//, '');
  if (!reading.media.has(src)) {
    const there = [...reading.media].slice(0, 10).join(', ') || 'nothing';
    reading.report(
      lineOf(node),
      `the picture \`${src.slice(0, 80)}\` is not in the module's folder`,
      `Put it beside module.md. There: ${there}.`,
    );
  }
  return { t: 'image', src, alt: node.alt ?? '', ...(node.title ? { caption: node.title } : {}) };
}
