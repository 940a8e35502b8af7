import type { List, Paragraph } from 'mdast';
import { type ActivitySource, reportStray } from '#content/activities/source.ts';
import { type BlockNode, readBlocks } from '#content/module/read-text.ts';
import { lineOf } from '#content/module/reading.ts';
import type { Block, ImageBlock } from '#content/module/text.ts';

/** What the kinds that ask about a picture have before their list. */
export interface Pictured {
  readonly prompt: Block[];
  readonly picture: ImageBlock;
  readonly list: List;
}

/** The question, the picture it is about, and the list below it; `undefined` when one is missing, which is reported. */
export function readPictured(source: ActivitySource, mend: string): Pictured | undefined {
  const { nodes, reading } = source;
  const index = nodes.findLastIndex(isPicture);
  const [picture] = index === -1 ? [] : readBlocks(nodes.slice(index, index + 1), reading);
  if (picture?.t !== 'image') {
    reading.report(source.line, 'no picture', 'Give it a paragraph of its own: `![what it shows](file.svg)`.');
    return undefined;
  }
  const [list, ...rest] = nodes.slice(index + 1);
  if (list?.type !== 'list') {
    reading.report(lineOf(nodes[index] ?? {}), 'no list below the picture', mend);
    return undefined;
  }
  reportStray(source, rest);
  return { prompt: readBlocks(nodes.slice(0, index), reading), picture, list };
}

function isPicture(node: BlockNode): node is Paragraph {
  return node.type === 'paragraph' && node.children.length === 1 && node.children[0]?.type === 'image';
}

/** Numbers with up to two decimals, separated by spaces; `undefined` when there is anything else. */
export function readNumbers(raw: string): readonly number[] | undefined {
  const parts = raw.trim().split(/\s+/);
  return parts.every((part) => /^\d{1,3}(\.\d{1,2})?$/.test(part)) ? parts.map(Number) : undefined;
}
