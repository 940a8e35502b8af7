import type { Heading } from 'mdast';
import type { ContainerDirective } from 'mdast-util-directive';
import { isActivityKind, kinds } from '#content/activities/kinds.ts';
import { CARD_DIRECTIVES, cardKinds, isCardDirective, SECTION_KINDS, type SectionKind } from '#content/cards/kinds.ts';
import { cutFilms } from '#content/cards/video/clips.ts';
import { reportUnclosed } from '#content/module/directive.ts';
import type { Card } from '#content/module/module.ts';
import { type Names, namesFor } from '#content/module/names.ts';
import { plainText } from '#content/module/plain.ts';
import { readActivity } from '#content/module/read-activity.ts';
import { readContent } from '#content/module/read-content.ts';
import { type BlockNode, readBlocks, readInlines } from '#content/module/read-text.ts';
import { lineOf, type Reading } from '#content/module/reading.ts';
import type { Block, Inline } from '#content/module/text.ts';

/** A card and the line it begins on. */
export interface PlacedCard {
  readonly card: Card;
  readonly line: number;
}

type Section =
  | ContainerDirective
  | { readonly type: 'section'; readonly heading: Heading | undefined; readonly nodes: BlockNode[] };

/** Reads the cards of a module, in order; what makes no card is reported. */
export function readCards(nodes: readonly BlockNode[], reading: Reading): PlacedCard[] {
  const names = namesFor(reading.report);
  const placed = toSections(nodes).flatMap((section): PlacedCard[] => {
    const card =
      section.type === 'section' ? readSection(section, names, reading) : readDirective(section, names, reading);
    return card === undefined ? [] : [{ card, line: sectionLine(section) }];
  });
  return cutFilms(placed, names, reading);
}

function toSections(nodes: readonly BlockNode[]): Section[] {
  const sections: Section[] = [];
  for (const node of nodes) {
    const open = sections.at(-1);
    if (node.type === 'containerDirective') sections.push(node);
    else if (node.type === 'heading' && node.depth === 2) sections.push({ type: 'section', heading: node, nodes: [] });
    else if (open?.type === 'section') open.nodes.push(node);
    else sections.push({ type: 'section', heading: undefined, nodes: [node] });
  }
  return sections;
}

function sectionLine(section: Section): number {
  if (section.type === 'containerDirective') return lineOf(section);
  return lineOf(section.heading ?? section.nodes[0] ?? {});
}

function readSection(section: Extract<Section, { type: 'section' }>, names: Names, reading: Reading): Card | undefined {
  const { heading, nodes } = section;
  const line = sectionLine(section);
  if (heading === undefined) {
    reading.report(line, 'text outside of a card', 'Begin a card above it with `## Heading`.');
    return undefined;
  }
  const { title, id: written } = readHeading(readInlines(heading.children, reading));
  const body = readBlocks(nodes, reading);
  if (body.length > 0) {
    const id = names.take(written, plainText(title), line);
    return { kind: kindOf(body), id, ...(title.length === 0 ? {} : { title }), body };
  }
  reading.report(line, 'a heading without a card', 'Remove it, or write below it what the card says.', 'warning');
  return undefined;
}

/** `Heading {#id}`: the title and the id. */
function readHeading(inlines: readonly Inline[]): { title: Inline[]; id?: string } {
  const last = inlines.at(-1);
  const match = last?.t === 'text' ? /^(.*?)\s*\{#([^{}]*)\}\s*$/s.exec(last.v) : null;
  if (match === null) return { title: [...inlines] };
  const rest = match[1] ?? '';
  const title = [...inlines.slice(0, -1), ...(rest === '' ? [] : [{ t: 'text', v: rest } as const])];
  return { title, id: match[2] ?? '' };
}

/** The kind of a section: it says itself which block, standing alone, makes it; everything else is text. */
function kindOf(body: readonly Block[]): SectionKind {
  const [only, ...more] = body;
  const alone = (kind: SectionKind) => more.length === 0 && cardKinds[kind].alone === only?.t;
  return SECTION_KINDS.find(alone) ?? 'text';
}

function readDirective(node: ContainerDirective, names: Names, reading: Reading): Card | undefined {
  const line = lineOf(node);
  reportUnclosed(node, reading);
  if (isActivityKind(node.name)) return readActivity(node, node.name, names, reading);
  if (isCardDirective(node.name)) return readContent(node, node.name, names, reading);
  reading.report(
    line,
    `unknown directive \`:::${node.name}\``,
    `Known are: ${[...CARD_DIRECTIVES, ...Object.keys(kinds)].join(', ')}.`,
  );
  return undefined;
}
