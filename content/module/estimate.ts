import { isActivityKind, kinds } from '#content/activities/kinds.ts';
import type { Activity } from '#content/activities/schema.ts';
import { cardKinds } from '#content/cards/kinds.ts';
import type { ContentCard } from '#content/cards/schema.ts';
import type { Card } from '#content/module/module.ts';
import { plainText } from '#content/module/plain.ts';
import { secondsToRead, secondsToReadBlocks } from '#content/module/reading-time.ts';

/** Opening a card, finding where one is, and moving on. */
const SECONDS_PER_CARD = 2;

/** Seconds an average person spends on a card, feedback included; whole seconds. */
export function estimateSeconds(card: Card): number {
  return Math.round(SECONDS_PER_CARD + (isActivity(card) ? activitySeconds(card) : contentSeconds(card)));
}

/** Seconds for all cards of a module. */
export function estimateModuleSeconds(cards: readonly Card[]): number {
  return cards.reduce((sum, card) => sum + estimateSeconds(card), 0);
}

/** Whether a card is answered rather than read. */
export function isActivity(card: Card): card is Activity {
  return isActivityKind(card.kind);
}

function activitySeconds(activity: Activity): number {
  return (
    secondsToReadBlocks(activity.prompt) + kinds[activity.kind].seconds(activity) + secondsToRead(activity.explanation)
  );
}

function contentSeconds(card: ContentCard): number {
  const kind = cardKinds[card.kind];
  const title = card.title ?? [];
  const body = kind.seconds?.(card) ?? secondsToReadBlocks(kind.blocks(card));
  return secondsToRead(title) + body + (plainText(title) === '' ? 0 : 1);
}
