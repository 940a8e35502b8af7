import type { ListItem, Paragraph, PhrasingContent } from 'mdast';
import { readLine } from '#content/activities/source.ts';
import { paragraph, toInline } from '#content/module/print-text.ts';
import type { Reading } from '#content/module/reading.ts';
import type { Inline } from '#content/module/text.ts';

/** A list item about a place in a picture: where it is, between backticks, what it is called, and a note below it. */
export interface PlacedItem {
  /** As written between the backticks. */
  readonly place: string | undefined;
  readonly text: Inline[];
  /** The indented quotation. */
  readonly note: Inline[];
}

/** Takes such an item apart. */
export function readPlaced(item: ListItem, reading: Reading): PlacedItem {
  const quotes = item.children.filter((child) => child.type === 'blockquote');
  const [first, ...rest] = readLine(
    item.children.filter((child) => child.type !== 'blockquote'),
    reading,
  );
  const note = readLine(
    quotes.flatMap((quote) => quote.children),
    reading,
  );
  if (first?.t !== 'code') return { place: undefined, text: first === undefined ? [] : [first, ...rest], note };
  return { place: first.v, text: trimStart(rest), note };
}

function trimStart(inlines: readonly Inline[]): Inline[] {
  const [first, ...rest] = inlines;
  if (first?.t !== 'text') return [...inlines];
  const v = first.v.trimStart();
  return v === '' ? rest : [{ t: 'text', v }, ...rest];
}

/** Writes an item as `readPlaced` reads it. */
export function printPlaced(
  place: string | undefined,
  text: readonly Inline[],
  note: readonly Inline[] | undefined,
): ListItem {
  const words = text.map(toInline);
  const space: PhrasingContent[] = words.length === 0 ? [] : [{ type: 'text', value: ' ' }];
  const line: PhrasingContent[] =
    place === undefined ? words : [{ type: 'inlineCode', value: place }, ...space, ...words];
  const quote = { type: 'blockquote' as const, children: [paragraph((note ?? []).map(toInline))] };
  const head: Paragraph = paragraph(line);
  return { type: 'listItem', spread: false, children: note === undefined ? [head] : [head, quote] };
}
