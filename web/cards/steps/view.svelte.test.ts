import { expect, test } from 'vitest';
import type { Steps } from '#content/cards/steps/schema.ts';
import { drawing, expectNoBarrier, paragraph, said, showCard } from '../testing.ts';

const card: Steps = {
  kind: 'steps',
  id: 'desk',
  title: said('Set up the desk'),
  intro: [paragraph('Ten minutes.')],
  steps: [[paragraph('Chair first'), drawing('A chair seen from the side')], [paragraph('Then the screen')]],
};

test('each step is ticked off with one tap', async () => {
  const screen = await showCard(card);
  await expect.element(screen.getByRole('status')).toHaveTextContent('0 of 2 done');
  await screen.getByRole('checkbox', { name: 'Step 1 done' }).click();
  await expect.element(screen.getByRole('status')).toHaveTextContent('1 of 2 done');
  await expectNoBarrier(screen.container);
});
