import { expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import type { Slides } from '#content/cards/slides/schema.ts';
import { useLanguage } from '../../messages/language.svelte.ts';
import { drawing, expectNoBarrier, paragraph, said, showCard } from '../testing.ts';

const card: Slides = {
  kind: 'slides',
  id: 'deck',
  title: said('Three numbers'),
  slides: [
    { body: [paragraph('The first')], notes: said('Say it slowly') },
    { body: [drawing('Two bars of the same height')] },
    { body: [paragraph('The third')] },
  ],
};

test('every slide is there for those who hear them, and axe finds nothing', async () => {
  const screen = await showCard(card);
  await expect.element(screen.getByRole('group', { name: 'Slide 1 of 3' })).toBeVisible();
  await expect.element(screen.getByRole('group', { name: 'Slide 3 of 3' })).toBeInTheDocument();
  await expect.element(screen.getByRole('status')).toHaveTextContent('1 of 3');
  await expectNoBarrier(screen.container);
});

test('buttons and arrow keys turn the slides over, and notes open on demand', async () => {
  const screen = await showCard(card);
  await screen.getByText('Notes').click();
  await expect.element(screen.getByText('Say it slowly')).toBeVisible();
  await screen.getByRole('button', { name: 'Next slide' }).click();
  await expect.element(screen.getByRole('status')).toHaveTextContent('2 of 3');
  await userEvent.keyboard('{ArrowRight}');
  await expect.element(screen.getByText('The third')).toBeInViewport();
  await expect.element(screen.getByRole('button', { name: 'Next slide' })).toBeDisabled();
  await userEvent.keyboard('{ArrowLeft}');
  await expect.element(screen.getByRole('status')).toHaveTextContent('2 of 3');
});

test('Enter goes through the deck before it leaves it', async () => {
  const screen = await showCard(card);
  const { advance } = screen.component as { advance(): boolean };
  expect([advance(), advance(), advance()]).toEqual([true, true, false]);
  await expect.element(screen.getByRole('status')).toHaveTextContent('3 of 3');
});

test('in a lesson in English, Arabic words of the app still run from right to left', async () => {
  const screen = await showCard(card);
  screen.container.lang = 'en';
  screen.container.dir = 'ltr';
  await useLanguage('ar', true);
  const status = screen.getByRole('status');
  await expect.element(status).toHaveTextContent('1 من 3');
  const [text] = status.element().childNodes;
  const leftOf = (at: number) => {
    const range = document.createRange();
    range.setStart(text ?? document, at);
    range.setEnd(text ?? document, at + 1);
    return range.getBoundingClientRect().left;
  };
  expect(leftOf(0)).toBeGreaterThan(leftOf(5));
  await useLanguage('en', true);
});
