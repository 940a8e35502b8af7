import type { Field } from '#content/module/read-fields.ts';
import { type BlockNode, readBlocks } from '#content/module/read-text.ts';
import type { Reading } from '#content/module/reading.ts';
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
