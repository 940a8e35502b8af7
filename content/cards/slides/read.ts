import type { Slide, Slides } from '#content/cards/slides/schema.ts';
import type { CardBody, CardSource } from '#content/cards/source.ts';
import { splitFields } from '#content/module/read-fields.ts';
import { type BlockNode, readBlocks } from '#content/module/read-text.ts';
import { lineOf } from '#content/module/reading.ts';

/** Slides are separated by lines of three dashes; `Notes:` ends a slide. */
export function readSlides(source: CardSource): CardBody<Slides> | undefined {
  const parts: { line: number; nodes: BlockNode[] }[] = [{ line: source.line, nodes: [] }];
  for (const node of source.nodes) {
    if (node.type === 'thematicBreak') parts.push({ line: lineOf(node), nodes: [] });
    else parts.at(-1)?.nodes.push(node);
  }
  const slides = parts.flatMap(({ line, nodes }) => readSlide(line, nodes, source) ?? []);
  if (slides.length < parts.length) return undefined;
  if (slides.length >= 2) return { slides };
  source.reading.report(source.line, 'a deck of one slide', 'Separate slides by a line `---`, or write a text card.');
  return undefined;
}

function readSlide(line: number, nodes: readonly BlockNode[], { reading }: CardSource): Slide | undefined {
  const { fields, nodes: shown } = splitFields(nodes, ['Notes'], reading);
  const body = readBlocks(shown, reading);
  if (body.length === 0) {
    reading.report(line, 'an empty slide', 'Write something below this line, or remove one of the lines `---`.');
    return undefined;
  }
  const [notes, second] = fields;
  if (second !== undefined) reading.report(second.line, 'a second `Notes:` on a slide', 'Keep one of them.');
  return { body, ...(notes === undefined || notes.content.length === 0 ? {} : { notes: [...notes.content] }) };
}
