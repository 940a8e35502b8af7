import type { List } from 'mdast';
import type { Field } from '#content/module/read-fields.ts';
import { type BlockNode, readBlocks } from '#content/module/read-text.ts';
import { lineOf, type Reading } from '#content/module/reading.ts';
import type { Block } from '#content/module/text.ts';

/** A content card's directive, taken apart as far as all kinds are alike. */
export interface CardSource {
  /** The directive's name. */
  readonly name: string;
  readonly line: number;
  readonly attributes: Readonly<Record<string, string>>;
  readonly fields: readonly Field[];
  /** Everything but fields, in order. */
  readonly nodes: readonly BlockNode[];
  readonly reading: Reading;
}

/** What a kind reads itself: everything but what every card has. */
export type CardBody<Card> = Omit<Card, 'kind' | 'id' | 'title'>;

/** The text of a kind that is nothing but text; its absence is reported. */
export function readBody(source: CardSource): { body: Block[] } | undefined {
  const body = readBlocks(source.nodes, source.reading);
  if (body.length > 0) return { body };
  reportEmpty(source);
  return undefined;
}

/** Reports a directive that says nothing. */
export function reportEmpty({ line, name, reading }: CardSource): void {
  reading.report(line, `an empty \`:::${name}\``, 'Write what it says before `:::`.');
}

/** Reports nodes that no part of the card takes. */
export function reportStray({ name, reading }: CardSource, nodes: readonly BlockNode[], mend: string): void {
  const [first] = nodes;
  if (first !== undefined) reading.report(lineOf(first), `text in \`:::${name}\` that belongs to nothing`, mend);
}

/** The last list of a card, which is what the card is made of, and what stands above it. */
export function readListBelow(
  source: CardSource,
  mend: string,
): { above: readonly BlockNode[]; list: List } | undefined {
  const index = source.nodes.findLastIndex((node) => node.type === 'list');
  const list = source.nodes[index];
  if (list?.type !== 'list') {
    source.reading.report(source.line, `\`:::${source.name}\` without a numbered list`, mend);
    return undefined;
  }
  reportStray(source, source.nodes.slice(index + 1), 'Write it above the list, or as part of an item.');
  return { above: source.nodes.slice(0, index), list };
}
