import { isActivityKind, kinds } from '#content/activities/kinds.ts';
import type { Activity } from '#content/activities/schema.ts';
import type { ContentCard } from '#content/cards/schema.ts';
import type { Card } from '#content/module/module.ts';
import { countWords, plainText } from '#content/module/plain.ts';
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
  const plan = card.plan === undefined ? 0 : countWords(`${card.plan.cue} ${card.plan.action}`) / 3;
  return (
    secondsToRead(card.title ?? []) +
    secondsToReadBlocks(card.body) +
    plan +
    (plainText(card.title ?? []) === '' ? 0 : 1)
  );
}
