import type { Activity } from '#content/activities/schema.ts';
import { isActivity } from '#content/module/estimate.ts';
import type { Card, Module } from '#content/module/module.ts';
import { plainBlocks, plainText } from '#content/module/plain.ts';

/** What Find searches in a module besides its title and outcome: the cards as plain text. */
export function wordsOf(module: Module): string {
  const text = module.cards.map(cardWords).join(' ');
  return text.replace(/\s+/g, ' ').trim();
}

function cardWords(card: Card): string {
  if (isActivity(card)) return activityWords(card);
  return `${plainText(card.title ?? [])} ${plainBlocks(card.body)}`;
}

function activityWords(activity: Activity): string {
  return `${plainBlocks(activity.prompt)} ${answerWords(activity)} ${plainText(activity.explanation)}`;
}

function answerWords(activity: Activity): string {
  switch (activity.kind) {
    case 'choice':
      return activity.options.map(({ text }) => plainText(text)).join(' ');
    case 'order':
      return activity.items.map(({ text }) => plainText(text)).join(' ');
    case 'categorize':
      return [...activity.categories, ...activity.items].map(({ text }) => plainText(text)).join(' ');
    case 'match':
      return activity.pairs.map(({ left, right }) => `${plainText(left)} ${plainText(right)}`).join(' ');
    case 'cloze':
      return activity.segments.map((segment) => (segment.t === 'text' ? plainText(segment.c) : '')).join(' ');
    case 'flashcard':
      return plainBlocks(activity.back);
    case 'short-answer':
      return activity.accept.join(' ');
    case 'shortcut':
      return [...activity.windows, ...activity.macos].join(' ');
    case 'numeric':
    case 'true-false':
      return '';
  }
}
