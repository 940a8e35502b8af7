import type { Blockquote, Paragraph, PhrasingContent } from 'mdast';
import type { Highlight, Segment } from '#content/activities/highlight/schema.ts';
import { printAlternatives } from '#content/activities/source.ts';
import { paragraph, verbatim } from '#content/module/print-text.ts';

export function printHighlight({ passage }: Highlight): [Blockquote] {
  return [{ type: 'blockquote', children: passage.map(printParagraph) }];
}

function printParagraph(segments: readonly Segment[]): Paragraph {
  return paragraph(segments.flatMap(printSegment));
}

function printSegment(segment: Segment): PhrasingContent[] {
  if (segment.t === 'mark') return [verbatim(`[[${printAlternatives([segment.v, segment.why])}]]`)];
  return segment.v.split('\n').flatMap((value, index): PhrasingContent[] => {
    const text = { type: 'text' as const, value };
    return index === 0 ? [text] : [{ type: 'break' }, text];
  });
}
