import { expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import type { Flashcard } from '#content/activities/flashcard/schema.ts';
import { basics, paragraph, stage } from '../stage.ts';
import { player } from './player.ts';

const activity: Flashcard = {
  kind: 'flashcard',
  ...basics('Which two jobs does a first offer do?'),
  back: paragraph('It anchors and it informs.'),
};

test('the back is hidden until the card is turned, and rating it submits', async () => {
  const { screen, response, submits } = await stage(player, activity);
  await expect.element(screen.getByText('It anchors and it informs.')).not.toBeInTheDocument();
  await screen.getByRole('button', { name: 'Turn the card' }).click();
  await expect.element(screen.getByText('It anchors and it informs.')).toBeVisible();
  expect(response()).toBeNull();
  await screen.getByRole('button', { name: 'Partly' }).click();
  expect(response()).toEqual({ recalled: 'partly' });
  expect(submits()).toBe(1);
});

test('by keyboard: Enter turns, the back has the focus, 3 says yes', async () => {
  const { screen, response, submits } = await stage(player, activity);
  await userEvent.keyboard('{Tab}{Enter}');
  await expect.element(screen.getByRole('region', { name: 'Back of the card' })).toHaveFocus();
  await userEvent.keyboard('3');
  expect(response()).toEqual({ recalled: 'yes' });
  expect(submits()).toBe(1);
});

test('a digit before the card is turned rates nothing', async () => {
  const { response, submits } = await stage(player, activity);
  await userEvent.keyboard('3');
  expect(response()).toBeNull();
  expect(submits()).toBe(0);
});

test('after grading the rating stands in words and cannot be given again', async () => {
  const { screen, grade, submits } = await stage(player, activity);
  await screen.getByRole('button', { name: 'Turn the card' }).click();
  await screen.getByRole('button', { name: 'No', exact: true }).click();
  await grade();
  await expect.element(screen.getByText('You did not have it')).toBeVisible();
  await userEvent.keyboard('3');
  expect(submits()).toBe(1);
});

test('axe finds nothing on the front, on the back and after grading', async () => {
  const { screen, grade, expectAccessible } = await stage(player, activity);
  await expectAccessible();
  await screen.getByRole('button', { name: 'Turn the card' }).click();
  await expectAccessible();
  await userEvent.keyboard('2');
  await grade();
  await expectAccessible();
});
