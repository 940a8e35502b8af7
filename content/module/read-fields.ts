import type { Paragraph, PhrasingContent } from 'mdast';
import { type BlockNode, readInlines } from '#content/module/read-text.ts';
import { lineOf, type Reading } from '#content/module/reading.ts';
import type { Inline } from '#content/module/text.ts';

/** `Why: ...`, `Answer: ...`: a word that begins a line, a colon, and what follows until the next one. */
export interface Field {
  readonly name: string;
  readonly line: number;
  /** As written, for answers in which Markdown's signs mean themselves. */
  readonly raw: string;
  readonly content: readonly Inline[];
}

export interface Parts {
  readonly fields: readonly Field[];
  /** Everything that is not a field, in order. */
  readonly nodes: readonly BlockNode[];
  /** How many of `nodes` stand before the first field. */
  readonly before: number;
}

/** Separates the fields with these names from the rest of a directive. */
export function splitFields(nodes: readonly BlockNode[], names: readonly string[], reading: Reading): Parts {
  if (names.length === 0) return { fields: [], nodes, before: nodes.length };
  const fields: Field[] = [];
  const rest: BlockNode[] = [];
  let before: number | undefined;
  for (const node of nodes) {
    const split = node.type === 'paragraph' ? splitParagraph(node, names, reading) : { text: node, fields: [] };
    if (split.text !== undefined) rest.push(split.text);
    if (split.fields.length > 0) before ??= rest.length;
    fields.push(...split.fields);
  }
  return { fields, nodes: rest, before: before ?? rest.length };
}

interface Line {
  readonly line: number;
  readonly nodes: PhrasingContent[];
}

function splitParagraph(
  paragraph: Paragraph,
  names: readonly string[],
  reading: Reading,
): { text?: Paragraph; fields: Field[] } {
  const opening = new RegExp(`^[ \\t]*(${names.join('|')}):[ \\t]*`);
  const starts = (line: Line) => opening.test(reading.lines[line.line - 1] ?? '');
  const lines = splitLines(paragraph);
  const first = lines.findIndex(starts);
  if (first === -1) return { text: paragraph, fields: [] };
  const groups: Line[][] = [];
  for (const line of lines.slice(first)) {
    if (starts(line)) groups.push([line]);
    else groups.at(-1)?.push(line);
  }
  const last = paragraph.position?.end.line ?? lineOf(paragraph);
  const fields = groups.map((group, index) => {
    const end = (groups[index + 1]?.[0]?.line ?? last + 1) - 1;
    return readField(group, end, opening, reading);
  });
  return first === 0 ? { fields } : { text: { ...paragraph, children: joinLines(lines.slice(0, first)) }, fields };
}

function readField(group: readonly Line[], end: number, opening: RegExp, reading: Reading): Field {
  const line = group[0]?.line ?? 1;
  const source = reading.lines.slice(line - 1, end).join('\n');
  const name = opening.exec(source)?.[1] ?? '';
  const [head, ...tail] = readInlines(joinLines(group), reading);
  const rest = head?.t === 'text' ? head.v.replace(opening, '') : '';
  const content: readonly Inline[] = rest === '' ? tail : [{ t: 'text', v: rest }, ...tail];
  return { name, line, raw: source.replace(opening, '').trim(), content };
}

/** Cuts a paragraph where its source has line ends; marks that run over a line end stay whole. */
function splitLines(paragraph: Paragraph): Line[] {
  const lines: Line[] = [{ line: lineOf(paragraph), nodes: [] }];
  for (const node of paragraph.children) {
    if (node.type === 'text') {
      const [head = '', ...tail] = node.value.split('\n');
      lines.at(-1)?.nodes.push({ ...node, value: head });
      lines.push(...tail.map((value, index) => ({ line: lineOf(node) + index + 1, nodes: [{ ...node, value }] })));
    } else {
      lines.at(-1)?.nodes.push(node);
      if (node.type === 'break') lines.push({ line: lineOf(node) + 1, nodes: [] });
    }
  }
  return lines;
}

function joinLines(lines: readonly Line[]): PhrasingContent[] {
  const joined = lines.flatMap(({ nodes }, index): PhrasingContent[] => {
    const broken = lines[index - 1]?.nodes.at(-1)?.type === 'break';
    return index === 0 || broken ? nodes : [{ type: 'text', value: ' ' }, ...nodes];
  });
  while (joined.at(-1)?.type === 'break') joined.pop();
  return joined;
}
