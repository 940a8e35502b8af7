import { OPENING } from '#core/planning/arrange.ts';
import type { CardFacts, ModuleFacts } from '#core/planning/catalogue.ts';
import type { Purpose } from '#core/sync/event.ts';

/** Chance of success that the next activity should have: from, to. */
export type Band = readonly [number, number];

const PRACTICE: Band = [0.7, 0.85];
const LIKELY: Band = [0.85, 1];
/** A skill is found out fastest where the answer is most open, without being hopeless. */
const DIAGNOSIS: Band = [0.55, 0.65];

/**
 * Where difficulty should lie: likely successes for the first two activities of a session and after two misses, about
 * .60 while finding out what is known, between .70 and .85 otherwise. `position` counts from 0.
 */
export function bandFor(purpose: Purpose, position: number, lastTwoMisses: boolean): Band {
  if (purpose === 'pretest') return DIAGNOSIS;
  return lastTwoMisses || position < OPENING ? LIKELY : PRACTICE;
}

/**
 * The variant whose chance of success lies in the band, or nearest to it; of several the first. The first of all where
 * a chance is unknown: then nothing speaks against taking turns.
 */
export function pickVariant<T>(
  variants: readonly T[],
  predicted: (variant: T) => number | undefined,
  [from, to]: Band,
): T | undefined {
  let best: { readonly variant: T; readonly off: number } | undefined;
  for (const variant of variants) {
    const p = predicted(variant) ?? from;
    const off = Math.max(from - p, p - to, 0);
    if (!best || off < best.off) best = { variant, off };
  }
  return best?.variant;
}

/**
 * Chances closer together than this are the same difficulty to whoever answers. Writing a word instead of choosing it
 * makes this much where nothing was learned of the items yet.
 */
const NOTICEABLE = 0.03;

/**
 * What to say of a chosen variant: `harder` than the easiest that could have been asked, or `back-to-basics` after two
 * misses when it is the easiest, or alone and likely; nothing where there is nothing to notice.
 */
export function stepLabel(
  chosen: number,
  others: readonly number[],
  lastTwoMisses: boolean,
): 'harder' | 'back-to-basics' | undefined {
  const easy = others.length > 0 ? others.every((p) => p <= chosen) : chosen >= PRACTICE[0];
  if (lastTwoMisses) return easy ? 'back-to-basics' : undefined;
  return Math.max(chosen, ...others) - chosen >= NOTICEABLE ? 'harder' : undefined;
}

/**
 * The content card to show after two misses at a module: its worked example; else, before the missed activity, the
 * nearest card that explains, and of those a key point first. Undefined for a module that explains nothing.
 */
export function helpAfterMisses({ cards }: Pick<ModuleFacts, 'cards'>, activity: string): CardFacts | undefined {
  const example = cards.find(({ kind }) => kind === 'worked-example');
  if (example) return example;
  const place = cards.findIndex(({ id }) => id === activity);
  const before = place < 0 ? cards : cards.slice(0, place);
  return nearest(before) ?? nearest(cards);
}

const EXPLAINS = ['key-point', 'text'];

function nearest(cards: readonly CardFacts[]): CardFacts | undefined {
  for (const kind of EXPLAINS) {
    const card = cards.findLast((one) => one.kind === kind);
    if (card) return card;
  }
  return undefined;
}
