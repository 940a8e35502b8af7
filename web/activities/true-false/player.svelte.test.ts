import { expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import type { TrueFalse } from '#content/activities/true-false/schema.ts';
import { basics, stage } from '../stage.ts';
import { player } from './player.ts';

const activity: TrueFalse = { kind: 'true-false', ...basics('The more extreme the offer, the better.'), answer: false };

test('a tap on a tile answers', async () => {
  const { screen, response } = await stage(player, activity);
  await screen.getByText('True').click();
  expect(response()).toEqual({ value: true });
  await screen.getByText('False').click();
  expect(response()).toEqual({ value: false });
});

test('by keyboard 1 is true, 2 is false, and Enter submits', async () => {
  const { screen, response, submits } = await stage(player, activity);
  await userEvent.keyboard('1');
  expect(response()).toEqual({ value: true });
  await userEvent.keyboard('2');
  expect(response()).toEqual({ value: false });
  screen.getByRole('radio', { name: 'False' }).element().focus();
  await userEvent.keyboard('{Enter}');
  expect(submits()).toBe(1);
});

test('Enter before any choice does not submit', async () => {
  const { submits } = await stage(player, activity);
  await userEvent.keyboard('{Tab}{Enter}');
  expect(submits()).toBe(0);
});

test('marks say in words what was right', async () => {
  const { screen, grade } = await stage(player, activity);
  await userEvent.keyboard('1');
  await grade();
  await expect.element(screen.getByRole('radio', { name: 'True' })).toHaveAccessibleDescription('Not right');
  await expect.element(screen.getByRole('radio', { name: 'False' })).toHaveAccessibleDescription('Right answer');
});

test('axe finds nothing before and after grading', async () => {
  const { grade, expectAccessible } = await stage(player, activity);
  await userEvent.keyboard('1');
  await expectAccessible();
  await grade();
  await expectAccessible();
});
