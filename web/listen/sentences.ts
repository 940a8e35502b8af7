import type { ContentCard } from '#content/cards/schema.ts';
import { plainBlocks, plainText } from '#content/module/plain.ts';
import type { Block, Inline } from '#content/module/text.ts';

/** Some voices stop in the middle of what is much longer. */
const LONGEST = 200;
const BLOCKS = new Set(['p', 'h', 'list', 'quote', 'table', 'pre', 'image']);
const INLINES = new Set(['text', 'strong', 'em', 'del', 'code', 'kbd', 'link', 'break']);

/** What blocks say, sentence by sentence; pictures by their words, code not at all. */
export function sentencesOf(blocks: readonly Block[]): string[] {
  const heard = blocks.filter(({ t }) => t !== 'pre');
  return plainBlocks(heard).split('\n').flatMap(cut);
}

/** What a line of text says. */
export function sentencesIn(inlines: readonly Inline[]): string[] {
  return cut(plainText(inlines));
}

/** Everything a card of any kind says, its title first, in the order in which it is written. */
export function cardSentences({ title = [], ...card }: ContentCard): string[] {
  const plan = card.kind === 'apply' && card.plan ? [...cut(card.plan.cue), ...cut(card.plan.action)] : [];
  return [...sentencesIn(title), ...walk(card), ...plan];
}

function walk(value: unknown): string[] {
  if (Array.isArray(value)) return value.length > 0 && value.every(isInline) ? sentencesIn(value) : value.flatMap(walk);
  if (typeof value !== 'object' || value === null) return [];
  if (isBlock(value)) return sentencesOf([value]);
  return Object.values(value).flatMap(walk);
}

function isBlock(value: object): value is Block {
  return 't' in value && typeof value.t === 'string' && BLOCKS.has(value.t);
}

function isInline(value: unknown): value is Inline {
  return (
    typeof value === 'object' && value !== null && 't' in value && typeof value.t === 'string' && INLINES.has(value.t)
  );
}

/** Cuts behind sentence marks, and long sentences between words. */
function cut(text: string): string[] {
  const sentences = text.trim().split(/(?<=[.!?…؟。])\s+/);
  return sentences.flatMap((sentence) => shorten(sentence.trim())).filter((sentence) => /[\p{L}\p{N}]/u.test(sentence));
}

function shorten(sentence: string): string[] {
  if (sentence.length <= LONGEST) return [sentence];
  const space = sentence.lastIndexOf(' ', LONGEST);
  const at = space > 0 ? space : LONGEST;
  return [sentence.slice(0, at), ...shorten(sentence.slice(at).trim())];
}
