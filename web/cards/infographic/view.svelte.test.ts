import { expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { Infographic } from '#content/cards/infographic/schema.ts';
import { drawing, expectNoBarrier, said, showCard } from '../testing.ts';

const card: Infographic = {
  kind: 'infographic',
  id: 'desk',
  title: said('A desk that fits'),
  intro: [],
  picture: drawing('A desk seen from the side'),
  regions: [
    { x: 10, y: 10, width: 30, height: 30, title: 'Screen', text: said('Its top edge at eye level') },
    { x: 70, y: 60, title: 'Chair', text: said('Feet flat on the floor') },
  ],
};

test('a number explains itself when it is tapped or reached by Tab', async () => {
  const screen = await showCard(card);
  await screen.getByRole('button', { name: '1: Screen' }).click();
  await expect.element(screen.getByText(/Its top edge at eye level/).nth(1)).toBeVisible();
  await userEvent.keyboard('{Tab}');
  await expect.element(screen.getByRole('button', { name: '2: Chair' })).toHaveAttribute('aria-pressed', 'true');
  await expectNoBarrier(screen.container);
});

test('the list says the same as the picture, whether anybody touches it or not', async () => {
  const screen = await showCard(card);
  const items = screen.getByRole('region', { name: 'All places in words' }).getByRole('listitem');
  await expect.element(items.nth(0)).toHaveTextContent('Screen: Its top edge at eye level');
  await expect.element(items.nth(1)).toHaveTextContent('Chair: Feet flat on the floor');
});

test('the picture zooms by button and by key, and comes back', async () => {
  const screen = await showCard(card);
  const back = screen.getByRole('button', { name: 'Show all of it' });
  await expect.element(back).toBeDisabled();
  await screen.getByRole('button', { name: 'Zoom in' }).click();
  await expect.element(back).toBeEnabled();
  (document.activeElement as HTMLElement | null)?.blur();
  await userEvent.keyboard('0');
  await expect.element(back).toBeDisabled();
  await userEvent.keyboard('+');
  await expect.element(back).toBeEnabled();
});

test('what a place explains comes into sight where the screen is low', async () => {
  await page.viewport(800, 300);
  const screen = await showCard(card);
  await screen.getByRole('button', { name: '1: Screen' }).click();
  await expect.element(screen.getByText(/Its top edge at eye level/).nth(0)).toBeInViewport();
});
