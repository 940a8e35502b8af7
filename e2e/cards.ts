/** Every card of the library, and which of them is on screen. */
import type { Activity, ActivityKind } from '#content/activities/schema.ts';
import { cardKinds } from '#content/cards/kinds.ts';
import type { ContentKind } from '#content/cards/schema.ts';
import type { Card, Module } from '#content/module/module.ts';
import type { Block, Inline } from '#content/module/text.ts';
import type { Library } from '#contract/library.ts';
import { squeeze } from './names.ts';
import type { Language } from './words.ts';

export interface KnownCard {
  readonly module: Module;
  readonly card: Card;
  /** What an average person needs for it, from the library's list. */
  readonly seconds: number;
  /** Pieces of text that all stand on screen with this card. */
  readonly texts: readonly string[];
}

/** Reads the library of a running server through its public API. */
export async function readCards(url: string, language: Language): Promise<readonly KnownCard[]> {
  const library = await get<Library>(`${url}/api/library?language=${language}`);
  const cards = library.modules.map(async (entry) => {
    const module = await get<Module>(`${url}/api/modules/${entry.id}/${entry.version}`);
    const seconds = new Map(entry.cards.map((facts) => [facts.id, facts.seconds]));
    return module.cards.map((card) => ({ module, card, seconds: seconds.get(card.id) ?? 0, texts: textsOf(card) }));
  });
  return (await Promise.all(cards)).flat();
}

/** The card whose words are all in `text`, what a screen shows; of several the one that says most. */
export function recognise(cards: readonly KnownCard[], text: string): KnownCard {
  const shown = squeeze(text);
  const length = ({ texts }: KnownCard) => texts.join('').length;
  const [first, second] = cards
    .filter(({ module, texts }) => [module.title, ...texts].every((piece) => shown.includes(squeeze(piece))))
    .sort((a, b) => length(b) - length(a));
  if (!first) throw new Error(`No card of the library says: ${text}`);
  if (second && length(second) === length(first)) {
    throw new Error(`${first.module.id}: the cards "${first.card.id}" and "${second.card.id}" look alike on screen.`);
  }
  return first;
}

export function isActivity(card: Card): card is Activity {
  return 'idea' in card;
}

/** As few modules as it takes to meet each of these kinds of card at least once, found greedily. */
export function modulesWith(cards: readonly KnownCard[], kinds: readonly Card['kind'][]): string[] {
  const missing = new Set(kinds);
  const chosen: string[] = [];
  const byModule = Map.groupBy(cards, ({ module }) => module.id);
  const gain = (id: string) =>
    [...missing].filter((kind) => byModule.get(id)?.some(({ card }) => card.kind === kind)).length;
  while (missing.size > 0) {
    const best = [...byModule.keys()].sort((a, b) => gain(b) - gain(a))[0];
    if (!best || gain(best) === 0) throw new Error(`No module has a card of kind ${[...missing].join(', ')}.`);
    chosen.push(best);
    for (const { card } of byModule.get(best) ?? []) missing.delete(card.kind);
  }
  return chosen;
}

export const ACTIVITY_KINDS: readonly ActivityKind[] = [
  'choice',
  'true-false',
  'cloze',
  'short-answer',
  'numeric',
  'order',
  'match',
  'categorize',
  'shortcut',
  'flashcard',
  'hotspot',
  'label',
  'timeline',
  'highlight',
  'matrix',
  'scene',
];

export const READING_KINDS: readonly ContentKind[] = [
  ...(['text', 'image', 'quote', 'table', 'key-point', 'apply', 'slides', 'infographic'] as const),
  ...(['chart', 'hot-image', 'steps', 'worked-example', 'reference'] as const),
];

/** The words of `inlines` as the name of a control has them. */
export function plain(inlines: readonly Inline[]): string {
  return pieces(inlines).join('').trim();
}

function textsOf(card: Card): string[] {
  if (!isActivity(card)) {
    const texts = [...pieces(card.title ?? []), ...cardKinds[card.kind].blocks(card).flatMap(leaves)];
    // Charts show numbers as the reader's language writes them.
    return card.kind === 'chart' ? texts.filter((text) => Number.isNaN(Number(text))) : texts;
  }
  return [...card.prompt.flatMap(leaves), ...ownTexts(card)];
}

function ownTexts(activity: Activity): string[] {
  switch (activity.kind) {
    case 'choice':
      return activity.options.flatMap(({ text }) => pieces(text));
    case 'cloze':
      return activity.segments.flatMap((segment) => (segment.t === 'text' ? pieces(segment.c) : []));
    case 'order':
      return activity.items.flatMap(({ text }) => pieces(text));
    case 'match':
      return activity.pairs.flatMap(({ left, right }) => [...pieces(left), ...pieces(right)]);
    case 'categorize':
      return [...activity.items, ...activity.categories].flatMap(({ text }) => pieces(text));
    case 'label':
      return [...activity.points, ...activity.distractors].flatMap(({ text }) => pieces(text));
    case 'timeline':
      return activity.entries.flatMap(({ when, what, given }) => [...(given ? pieces(when) : []), ...pieces(what)]);
    case 'highlight':
      return activity.passage.map((segments) => segments.map(({ v }) => v).join(''));
    case 'matrix':
      return [...activity.columns, ...activity.rows].flatMap(({ text }) => pieces(text));
    default:
      return [];
  }
}

function leaves(block: Block): string[] {
  switch (block.t) {
    case 'list':
      return block.items.flat().flatMap(leaves);
    case 'quote':
      return block.c.flatMap(leaves);
    case 'table':
      return [...block.head, ...block.rows.flat()].flatMap(pieces);
    case 'pre':
      return [block.v];
    case 'image':
      return block.caption ? [block.caption] : [];
    default:
      return pieces(block.c);
  }
}

function pieces(inlines: readonly Inline[]): string[] {
  return inlines.flatMap((inline) => {
    if (inline.t === 'break') return [' '];
    return 'c' in inline ? pieces(inline.c) : [inline.v];
  });
}

async function get<T>(address: string): Promise<T> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address} answered ${response.status}.`);
  return (await response.json()) as T;
}
