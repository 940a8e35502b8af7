import axe from 'axe-core';
import { expect, test } from 'vitest';
import { render } from 'vitest-browser-svelte';
import type { SectionKind } from '#content/cards/kinds.ts';
import type { ContentCard as Card } from '#content/cards/schema.ts';
import type { Block } from '#content/module/text.ts';
import { useLanguage } from '../messages/language.svelte.ts';
import '../ui/tokens.css';
import '../ui/base.css';
import ContentCard from './ContentCard.svelte';
import { views } from './views.ts';

/** The kinds that are text in blocks; each other kind has a test in its folder. */
type Plain = SectionKind | 'key-point' | 'apply';

const said: Block = { t: 'p', c: [{ t: 'text', v: 'Name the first number.' }] };
const table: Block = {
  t: 'table',
  head: [[{ t: 'text', v: 'Offer' }], [{ t: 'text', v: 'Price' }]],
  rows: [[[{ t: 'text', v: 'Round' }], [{ t: 'text', v: '12,000' }]]],
};
const bodies: Readonly<Record<Plain, readonly Block[]>> = {
  text: [
    said,
    { t: 'h', c: [{ t: 'text', v: 'How' }] },
    { t: 'list', ordered: true, items: [[said], [said, { t: 'list', ordered: false, items: [[said]] }]] },
  ],
  image: [{ t: 'image', src: 'data:image/gif;base64,R0lGODlhAQABAAAAACw=', alt: 'A chart', caption: '200 talks' }],
  quote: [{ t: 'quote', c: [said, { t: 'p', c: [{ t: 'text', v: 'A wise person' }] }] }],
  table: [table],
  code: [{ t: 'pre', lang: 'sh', v: 'git status' }],
  'key-point': [said],
  apply: [],
};

async function show(given: { kind: Plain; body?: readonly Block[]; plan?: { cue: string; action: string } }) {
  await useLanguage('en', true);
  const { kind } = given;
  const card = { id: 'shown', title: [{ t: 'text', v: 'The title' }], body: [...bodies[kind]], ...given } as Card;
  return render(ContentCard, { card, View: await views[kind]() });
}

test.for(Object.keys(bodies) as Plain[])('a %s card is named by its title and axe finds nothing', async (kind) => {
  const screen = await show({ kind, ...(kind === 'apply' ? { plan: { cue: 'they ask', action: 'I answer' } } : {}) });
  await expect.element(screen.getByRole('article', { name: 'The title' })).toBeVisible();
  const { violations } = await axe.run(screen.container);
  expect(violations.map(({ id, help }) => `${id}: ${help}`)).toEqual([]);
});

test("author's text is drawn as text: markup in it stays visible and harmless", async () => {
  const screen = await show({
    kind: 'text',
    body: [{ t: 'p', c: [{ t: 'text', v: '<img src=x onerror=alert(1)>' }] }],
  });
  await expect.element(screen.getByText('<img src=x onerror=alert(1)>')).toBeVisible();
  expect(screen.container.querySelector('img')).toBeNull();
});

test('links open in a new tab, say so, and give nothing away to it', async () => {
  const link = { t: 'link' as const, href: 'https://example.org/', c: [{ t: 'text' as const, v: 'the study' }] };
  const screen = await show({ kind: 'text', body: [{ t: 'p', c: [link] }] });
  const anchor = screen.getByRole('link', { name: 'the study (opens in a new tab)' });
  await expect.element(anchor).toHaveAttribute('target', '_blank');
  await expect.element(anchor).toHaveAttribute('rel', 'noopener');
});

test('inline marks keep their meaning and the spaces around them', async () => {
  const c = [
    { t: 'text' as const, v: 'Press ' },
    { t: 'kbd' as const, v: 'Ctrl++' },
    { t: 'text' as const, v: ', ' },
    { t: 'strong' as const, c: [{ t: 'em' as const, c: [{ t: 'text' as const, v: 'never' }] }] },
    { t: 'text' as const, v: ' ' },
    { t: 'code' as const, v: 'rm' },
  ];
  const screen = await show({ kind: 'text', body: [{ t: 'p', c }] });
  const paragraph = screen.container.querySelector('p');
  expect(paragraph?.textContent).toBe('Press Ctrl++, never rm');
  expect([...(paragraph?.querySelectorAll('kbd kbd') ?? [])].map((cap) => cap.textContent)).toEqual(['Ctrl', '+']);
  expect(paragraph?.querySelector('strong em')?.textContent).toBe('never');
});

test('a table scrolls in a box of its own that the keyboard reaches, named by the card', async () => {
  const screen = await show({ kind: 'table' });
  const box = screen.getByRole('region', { name: 'The title' });
  await expect.element(box).toHaveAttribute('tabindex', '0');
  await expect.element(screen.getByRole('columnheader', { name: 'Offer' })).toBeVisible();
});

test('code stays left to right on a page that is not', async () => {
  const screen = await show({ kind: 'code' });
  expect(getComputedStyle(screen.getByText('git status').element()).direction).toBe('ltr');
});

test('an apply card says when and what', async () => {
  const screen = await show({ kind: 'apply', plan: { cue: 'they ask for the price', action: 'I name a number' } });
  await expect.element(screen.getByRole('term').nth(0)).toHaveTextContent('If');
  await expect.element(screen.getByRole('definition').nth(1)).toHaveTextContent('I name a number');
});
