import type { Activity } from '#content/activities/schema.ts';
import { cardKinds } from '#content/cards/kinds.ts';
import { isActivity } from '#content/module/estimate.ts';
import type { Card, Module } from '#content/module/module.ts';
import { plainBlocks, plainText } from '#content/module/plain.ts';

/** A module's cards as plain text on one line: what is searched besides title and outcome. */
export function words(module: Module): string {
  return module.cards.map(cardWords).join(' ').replace(/\s+/g, ' ').trim();
}

function cardWords(card: Card): string {
  if (isActivity(card)) return `${plainBlocks(card.prompt)} ${answerWords(card)} ${plainText(card.explanation)}`;
  return `${plainText(card.title ?? [])} ${plainBlocks(cardKinds[card.kind].blocks(card))}`;
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
      return clozeWords(activity.segments, new Map(activity.gaps.map(({ id, accept }) => [id, accept[0] ?? ''])));
    case 'hotspot':
      return activity.regions.map(({ text }) => plainText(text)).join(' ');
    case 'label':
      return activity.points.map(({ text }) => plainText(text)).join(' ');
    case 'timeline':
      return activity.entries.map(({ when, what }) => `${plainText(when)} ${plainText(what)}`).join(' ');
    case 'highlight':
      return activity.passage.map((segments) => segments.map(({ v }) => v).join('')).join(' ');
    case 'matrix':
      return activity.rows.map(({ text }) => plainText(text)).join(' ');
    case 'simulation':
      return activity.goals.map(({ text }) => plainText(text)).join(' ');
    case 'scene':
      return activity.targets.map(({ text }) => plainText(text)).join(' ');
    case 'flashcard':
      return plainBlocks(activity.back);
    case 'short-answer':
      return activity.accept.join(' ');
    case 'shortcut':
      return [...activity.windows, ...activity.macos].join(' ');
    case 'explain':
      return `${plainBlocks(activity.model)} ${activity.criteria.map(({ text }) => plainText(text)).join(' ')}`;
    case 'formula':
      return `${activity.sheet.flat().join(' ')} ${activity.reference}`;
    case 'sandbox':
      return activity.fields.map(({ label }) => label).join(' ');
    case 'estimate':
    case 'numeric':
    case 'true-false':
      return '';
  }
}

type Segments = Extract<Activity, { kind: 'cloze' }>['segments'];

function clozeWords(segments: Segments, filled: ReadonlyMap<string, string>): string {
  return segments
    .map((segment) => (segment.t === 'text' ? plainText(segment.c) : (filled.get(segment.id) ?? '')))
    .join('');
}
