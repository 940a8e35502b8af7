import axe from 'axe-core';
import { expect } from 'vitest';
import { render } from 'vitest-browser-svelte';
import type { ContentCard as Card } from '#content/cards/schema.ts';
import type { Block, ImageBlock, Inline } from '#content/module/text.ts';
import { useLanguage } from '../messages/language.svelte.ts';
import '../ui/tokens.css';
import '../ui/base.css';
import ContentCard from './ContentCard.svelte';
import { views } from './views.ts';

/** A line of text. */
export function said(v: string): Inline[] {
  return [{ t: 'text', v }];
}

/** A paragraph. */
export function paragraph(v: string): Block {
  return { t: 'p', c: said(v) };
}

/** A drawing of 300 by 200. */
export function drawing(alt: string, caption?: string): ImageBlock {
  const svg = '<svg xmlns="http://www.w3.org/2000/svg" width="300" height="200"><rect width="300" height="200"/></svg>';
  return { t: 'image', src: `data:image/svg+xml,${encodeURIComponent(svg)}`, alt, ...(caption && { caption }) };
}

/** Draws a card in English, as the session does. */
export async function showCard(card: Card) {
  await useLanguage('en', true);
  return render(ContentCard, { card, View: await views[card.kind]() });
}

/** Fails with what axe finds. */
export async function expectNoBarrier(container: Element): Promise<void> {
  const { violations } = await axe.run(container);
  expect(violations.map(({ id, help, nodes }) => `${id}: ${help}: ${nodes[0]?.html}`)).toEqual([]);
}
