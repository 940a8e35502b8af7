import type { Block, Inline } from '#content/module/text.ts';

/** The words of a line of text without its marks. */
export function plainText(inlines: readonly Inline[]): string {
  return inlines.map(plainInline).join('');
}

function plainInline(inline: Inline): string {
  if (inline.t === 'break') return ' ';
  return 'c' in inline ? plainText(inline.c) : inline.v;
}

/** The words of blocks, one line per paragraph, item or cell. Pictures give their alternative text and caption. */
export function plainBlocks(blocks: readonly Block[]): string {
  return blocks.map(plainBlock).join('\n');
}

function plainBlock(block: Block): string {
  switch (block.t) {
    case 'p':
    case 'h':
      return plainText(block.c);
    case 'list':
      return block.items.map(plainBlocks).join('\n');
    case 'quote':
      return plainBlocks(block.c);
    case 'table':
      return [block.head, ...block.rows].flatMap((row) => row.map(plainText)).join('\n');
    case 'pre':
      return block.v;
    case 'image':
      return block.caption === undefined ? block.alt : `${block.alt}\n${block.caption}`;
  }
}

/** Counts words; scripts without spaces between words count two characters as one. */
export function countWords(text: string): number {
  const unspaced = text.match(/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/gu)?.length ?? 0;
  const spaced = text.replace(/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/gu, ' ');
  return (spaced.match(/[\p{L}\p{N}][\p{L}\p{N}\p{M}'’.,-]*/gu)?.length ?? 0) + Math.ceil(unspaced / 2);
}
