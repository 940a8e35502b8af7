import type { Activity, ActivityKind } from '#content/activities/schema.ts';
import type { Draft } from '#content/module/draft.ts';
import { isActivity } from '#content/module/estimate.ts';
import type { Card, FrontMatter } from '#content/module/module.ts';
import { parse } from '#content/module/parse.ts';

/** Front matter with nothing special in it. */
export const SAMPLE_FRONT: FrontMatter = {
  id: 'anchoring',
  title: 'Anchor first',
  outcome: 'Open a negotiation with a number that pulls the result your way.',
  skill: 'negotiation-opening',
  level: 'foundation',
  minutes: 6,
  language: 'en',
  prerequisites: [],
  sources: [],
};

const FRONT = `---
id: anchoring
title: Anchor first
outcome: Open a negotiation with a number that pulls the result your way.
skill: negotiation-opening
level: foundation
minutes: 6
language: en
---
`;

/** How many lines stand above what is given to `parseCards`. */
export const LINES_ABOVE = FRONT.split('\n').length - 1;

/** Parses cards below front matter with nothing special in it; for tests and examples. */
export function parseCards(
  cards: string,
  media: readonly string[] = [],
  captions: Readonly<Record<string, string>> = {},
  stories: Readonly<Record<string, string>> = {},
): Draft {
  return parse({ 'module.md': FRONT + cards, media, captions, stories });
}

/** Line (counted below the front matter) and text of each issue of those cards. */
export function issuesOf(cards: string, media: readonly string[] = []): string[] {
  return parseCards(cards, media).issues.map(({ line, what }) => `${line - LINES_ABOVE}: ${what}`);
}

/** The first card of that text; throws with the issues when there is none. */
export function cardOf(text: string, media: readonly string[] = []): Card {
  const { cards, issues } = parseCards(text, media);
  const [card] = cards;
  if (card === undefined || issues.length > 0) throw new Error(issues.map(({ what }) => what).join('; ') || 'no card');
  return card;
}

/** The first card of that text as an activity of that kind; throws when it is none. */
export function activityOf<K extends ActivityKind>(
  kind: K,
  text: string,
  media: readonly string[] = [],
): Extract<Activity, { kind: K }> {
  const card = cardOf(text, media);
  const isKind = (activity: Activity): activity is Extract<Activity, { kind: K }> => activity.kind === kind;
  if (!isActivity(card) || !isKind(card)) throw new Error(`not a ${kind} activity but a ${card.kind} card`);
  return card;
}
