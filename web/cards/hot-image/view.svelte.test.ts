import { expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import type { HotImage } from '#content/cards/hot-image/schema.ts';
import { drawing, expectNoBarrier, paragraph, said, showCard } from '../testing.ts';

const card: HotImage = {
  kind: 'hot-image',
  id: 'tidy',
  title: said('One slide, twice'),
  before: drawing('A slide full of text', 'Draft'),
  after: drawing('The same slide with one number'),
  body: [paragraph('Nothing was lost.')],
};

test('a line between the pictures moves by keyboard and jumps to either end by tap', async () => {
  const screen = await showCard(card);
  const line = screen.getByRole('slider', { name: 'Line between the pictures' });
  await expect.element(line).toHaveAttribute('aria-valuetext', '50% Draft, the rest After');
  (line.element() as HTMLElement).focus();
  await userEvent.keyboard('{ArrowRight}');
  await expect.element(line).toHaveValue('55');
  await screen.getByRole('button', { name: 'After' }).click();
  await expect.element(line).toHaveValue('0');
  await expectNoBarrier(screen.container);
});
