import type { Paragraph, PhrasingContent } from 'mdast';
import type { Cloze } from '#content/activities/cloze/schema.ts';
import {
  type ActivitySource,
  type Body,
  onlyField,
  partId,
  readAlternatives,
  reportStray,
} from '#content/activities/source.ts';
import { type BlockNode, readBlocks, readInlines } from '#content/module/read-text.ts';
import { lineOf } from '#content/module/reading.ts';
import type { Inline } from '#content/module/text.ts';

type Segment = Cloze['segments'][number];
type Gap = Cloze['gaps'][number];

/** The text from the first paragraph with a gap on; what stands before it introduces it. */
export function readCloze(source: ActivitySource): Body<Cloze> | undefined {
  const { reading } = source;
  const first = source.nodes
    .slice(0, source.before)
    .findIndex((node) => node.type === 'paragraph' && node.children.some(hasGap));
  if (first === -1) {
    reading.report(
      source.line,
      'a cloze without gaps',
      'Put what is to be filled in into double square brackets: `[[word]]`.',
    );
    return undefined;
  }
  const gaps: Gap[] = [];
  reportStray(source, source.nodes.slice(source.before));
  const segments = source.nodes.slice(first, source.before).flatMap((node, index): Segment[] => {
    if (node.type !== 'paragraph') {
      reading.report(
        lineOf(node),
        `a ${node.type} in the text of a cloze`,
        'Write paragraphs, or move it before the first gap.',
      );
      return [];
    }
    const apart: Segment[] = index === 0 ? [] : [{ t: 'text', c: [{ t: 'break' }, { t: 'break' }] }];
    return [...apart, ...cut(node, source, gaps)];
  });
  return {
    prompt: readBlocks(source.nodes.slice(0, first), reading),
    segments: joinTexts(segments),
    gaps,
    bank: readBank(source, gaps),
  };
}

function hasGap(node: PhrasingContent | BlockNode): boolean {
  return isGap(node) || ('children' in node && node.children.some(hasGap));
}

function isGap(node: PhrasingContent | BlockNode): boolean {
  return node.type === 'textDirective' && node.name.startsWith('[[');
}

/** Text and gaps in reading order. Marks around a gap are closed before it and opened again behind it. */
function cut(node: Paragraph | PhrasingContent, source: ActivitySource, gaps: Gap[]): Segment[] {
  if (node.type === 'textDirective' && isGap(node)) {
    const accept = readAlternatives(node.name.slice(2, -2));
    if (accept.length === 0)
      source.reading.report(lineOf(node), 'an empty gap', 'Write the right word between the brackets.');
    const gap = { id: partId('g', gaps.length), accept };
    gaps.push(gap);
    return [{ t: 'gap', id: gap.id }];
  }
  if (node.type === 'paragraph') return node.children.flatMap((child) => cut(child, source, gaps));
  const marked = node.type === 'strong' || node.type === 'emphasis' || node.type === 'delete' || node.type === 'link';
  if (marked && hasGap(node)) {
    return node.children
      .flatMap((child) => (hasGap(child) ? [child] : [{ ...node, children: [child] } as PhrasingContent]))
      .flatMap((child) => cut(child, source, gaps));
  }
  return [{ t: 'text', c: readInlines([node], source.reading) }];
}

function joinTexts(segments: readonly Segment[]): Segment[] {
  const joined: Segment[] = [];
  for (const segment of segments) {
    const before = joined.at(-1);
    if (segment.t === 'text' && before?.t === 'text') {
      joined[joined.length - 1] = { t: 'text', c: joinInlines(before.c, segment.c) };
    } else if (segment.t === 'gap' || segment.c.length > 0) joined.push(segment);
  }
  return joined;
}

function joinInlines(left: readonly Inline[], right: readonly Inline[]): Inline[] {
  const end = left.at(-1);
  const start = right[0];
  if (end?.t !== 'text' || start?.t !== 'text') return [...left, ...right];
  return [...left.slice(0, -1), { t: 'text', v: end.v + start.v }, ...right.slice(1)];
}

/** The right words and those listed after `Bank:`, sorted, so that their order tells nothing; `-` lists none. */
function readBank(source: ActivitySource, gaps: readonly Gap[]): string[] {
  const field = onlyField(source, 'Bank');
  if (field === undefined) return [];
  const more = field.raw === '-' ? [] : readAlternatives(field.raw, ',');
  return [...gaps.flatMap((gap) => gap.accept.slice(0, 1)), ...more].sort();
}
