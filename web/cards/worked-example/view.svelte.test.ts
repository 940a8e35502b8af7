import { expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import type { WorkedExample } from '#content/cards/worked-example/schema.ts';
import { expectNoBarrier, paragraph, said, showCard } from '../testing.ts';

const card: WorkedExample = {
  kind: 'worked-example',
  id: 'gross',
  title: said('From net to gross'),
  problem: [paragraph('What is 200 net?')],
  steps: [
    { body: [paragraph('Multiply by 1.19')], reason: [paragraph('The whole and the tax together')] },
    { body: [paragraph('Add the unit')], reason: [paragraph('A number alone is no price')] },
  ],
  answer: said('238 euros'),
};

test('shows one step at a time, its reason after a moment to think, and the answer last', async () => {
  const screen = await showCard(card);
  await expect.element(screen.getByText('Multiply by 1.19')).not.toBeVisible();
  await screen.getByRole('button', { name: 'Show step 1' }).click();
  await expect.element(screen.getByText('Multiply by 1.19')).toBeVisible();
  await expect.element(screen.getByText('The whole and the tax together')).not.toBeVisible();
  await screen.getByRole('button', { name: 'Why? Think first, then look' }).click();
  await expect.element(screen.getByText('The whole and the tax together')).toBeVisible();
  (document.activeElement as HTMLElement | null)?.blur();
  await userEvent.keyboard('  ');
  await expect.element(screen.getByText('A number alone is no price')).toBeVisible();
  await screen.getByRole('button', { name: 'Show the answer' }).click();
  await expect.element(screen.getByText('238 euros')).toBeVisible();
  await expect.element(screen.getByRole('button')).not.toBeInTheDocument();
  await expectNoBarrier(screen.container);
});

test('Enter uncovers everything before it leaves the card', async () => {
  const screen = await showCard(card);
  const { advance } = screen.component as { advance(): boolean };
  expect([1, 2, 3, 4, 5, 6].map(() => advance())).toEqual([true, true, true, true, true, false]);
});
