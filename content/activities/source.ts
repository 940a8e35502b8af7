import type { Table } from 'mdast';
import type { Field } from '#content/module/read-fields.ts';
import { type BlockNode, readBlocks, readInlines } from '#content/module/read-text.ts';
import { lineOf, type Reading } from '#content/module/reading.ts';
import type { Block, Inline } from '#content/module/text.ts';

/** An activity's directive, taken apart as far as all kinds are alike. */
export interface ActivitySource {
  readonly line: number;
  readonly attributes: Readonly<Record<string, string>>;
  readonly fields: readonly Field[];
  /** Everything but fields, in order. */
  readonly nodes: readonly BlockNode[];
  /** How many of `nodes` stand before the first field. */
  readonly before: number;
  readonly reading: Reading;
}

/** What a kind reads itself: everything but what `activityBase` has for all. */
export type Body<Activity> = Omit<Activity, 'kind' | 'id' | 'idea' | 'explanation' | 'hints' | 'source'>;

/** The field of that name; a second one is reported. */
export function onlyField(source: Pick<ActivitySource, 'fields' | 'reading'>, name: string): Field | undefined {
  const [first, second] = source.fields.filter((field) => field.name === name);
  if (second !== undefined) source.reading.report(second.line, `a second \`${name}:\``, 'Keep one of them.');
  return first;
}

/** The prompt of a kind whose answer stands in fields: everything before them. */
export function readPrompt(source: ActivitySource): Block[] {
  reportStray(source, source.nodes.slice(source.before));
  return readBlocks(source.nodes.slice(0, source.before), source.reading);
}

/** The prompt of a kind whose answer is a block, and that block: the last one `isAnswer` knows. */
export function readPromptAndAnswer<Answer extends BlockNode>(
  source: ActivitySource,
  isAnswer: (node: BlockNode) => node is Answer,
): { prompt: Block[]; answer: Answer | undefined } {
  const index = source.nodes.findLastIndex(isAnswer);
  if (index === -1) return { prompt: readPrompt(source), answer: undefined };
  const answer = source.nodes[index];
  reportStray(source, source.nodes.slice(index + 1));
  return {
    prompt: readBlocks(source.nodes.slice(0, index), source.reading),
    answer: answer !== undefined && isAnswer(answer) ? answer : undefined,
  };
}

/** Whether a node is a table. */
export function isTable(node: BlockNode): node is Table {
  return node.type === 'table';
}

/** Reports nodes that no part of the activity takes. */
export function reportStray(source: ActivitySource, nodes: readonly BlockNode[]): void {
  const [first] = nodes;
  if (first === undefined) return;
  source.reading.report(
    lineOf(first),
    'text that belongs to nothing',
    'The question stands first; `Why:`, `Hint:` and the like are one paragraph each.',
  );
}

/** One line of text of a list item or cell: its paragraphs, with a line break between them. */
export function readLine(nodes: readonly BlockNode[], reading: Reading): Inline[] {
  return nodes.flatMap((node, index): Inline[] => {
    if (node.type !== 'paragraph') {
      reading.report(
        lineOf(node),
        `a ${node.type} where a line of text is expected`,
        'Write it as text, or move it to the question.',
      );
      return [];
    }
    const content = readInlines(node.children, reading);
    return index === 0 ? content : [{ t: 'break' }, ...content];
  });
}

/**
 * Splits `first | second` (or what stands between other separators) into alternatives. `\|` is a bar, and what stands
 * between backticks is taken word for word.
 */
export function readAlternatives(raw: string, separator: '|' | ',' = '|'): string[] {
  const parts = raw.match(separator === '|' ? BETWEEN_BARS : BETWEEN_COMMAS) ?? [];
  return parts.map(readWord).filter((part) => part !== '');
}

const BETWEEN_BARS = /(?:(?<!`)(`+)(?!`)[^\n]*?(?<!`)\1(?!`)|\\\||[^|])+/g;
const BETWEEN_COMMAS = /(?:(?<!`)(`+)(?!`)[^\n]*?(?<!`)\1(?!`)|[^,])+/g;

function readWord(part: string): string {
  const trimmed = part.replace(/\s+/g, ' ').trim();
  const code = /^(`+)(?!`)(.*)(?<!`)\1$/.exec(trimmed)?.[2];
  if (code === undefined) return trimmed.replace(/\\\|/g, '|');
  return /^ .*\S.* $/.test(code) ? code.slice(1, -1) : code;
}

/** Writes alternatives so that `readAlternatives` reads the same. */
export function printAlternatives(alternatives: readonly string[], separator: '|' | ',' = '|'): string {
  return alternatives.map((word) => printWord(word)).join(separator === '|' ? ' | ' : ', ');
}

/** In backticks if it holds what separates or closes. */
function printWord(word: string): string {
  if (!/[|`,\]]|^-$/.test(word)) return word;
  const longest = Math.max(0, ...(word.match(/`+/g) ?? []).map((run) => run.length));
  const fence = '`'.repeat(longest + 1);
  const pad = /^`|`$/.test(word) ? ' ' : '';
  return `${fence}${pad}${word}${pad}${fence}`;
}

/** Ids of the parts of an activity: `o1`, `o2`, ... */
export function partId(letter: string, index: number): string {
  return `${letter}${index + 1}`;
}
