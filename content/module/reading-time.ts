import { countWords, plainBlocks, plainText } from '#content/module/plain.ts';
import type { Block, Inline } from '#content/module/text.ts';

/**
 * Silent reading of non-fiction runs at 238 words a minute in English (Brysbaert 2019, Journal of Memory and Language
 * 109); to be understood on a small screen it is taken a little slower.
 */
const WORDS_PER_SECOND = 215 / 60;

/** Seconds to look at a picture before reading on. */
const SECONDS_PER_IMAGE = 8;

/** Seconds an average person needs to read a line of text. */
export function secondsToRead(inlines: readonly Inline[]): number {
  return countWords(plainText(inlines)) / WORDS_PER_SECOND;
}

/** Seconds an average person needs to read blocks and look at their pictures. */
export function secondsToReadBlocks(blocks: readonly Block[]): number {
  return countWords(plainBlocks(blocks)) / WORDS_PER_SECOND + SECONDS_PER_IMAGE * countImages(blocks);
}

function countImages(blocks: readonly Block[]): number {
  return blocks.reduce((count, block) => count + imagesIn(block), 0);
}

function imagesIn(block: Block): number {
  if (block.t === 'image') return 1;
  if (block.t === 'quote') return countImages(block.c);
  return block.t === 'list' ? countImages(block.items.flat()) : 0;
}
