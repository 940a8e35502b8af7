import { expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import type { Numeric } from '#content/activities/numeric/schema.ts';
import { basics, stage } from '../stage.ts';
import { player } from './player.ts';

const activity: Numeric = { kind: 'numeric', ...basics('Where do you meet?'), answer: 50, tolerance: 1, unit: '€' };

test('the field opens the number pad, names the unit and takes what is typed as it is', async () => {
  const { screen, response } = await stage(player, activity);
  const field = screen.getByLabelText('Your answer in €');
  await expect.element(field).toHaveAttribute('inputmode', 'decimal');
  await field.fill('50,5');
  expect(response()).toEqual({ text: '50,5' });
});

test('by keyboard Tab reaches the field and Enter submits', async () => {
  const { screen, response, submits } = await stage(player, activity);
  screen.getByRole('textbox').element().focus();
  await userEvent.keyboard('50{Enter}');
  expect(response()).toEqual({ text: '50' });
  expect(submits()).toBe(1);
});

test('a right answer shows the accepted range', async () => {
  const { screen, grade } = await stage(player, activity);
  await screen.getByRole('textbox').fill('50.5');
  await grade();
  await expect.element(screen.getByText('Your answer is right')).toBeVisible();
  await expect.element(screen.getByText(/Accepted: 49 to 51/)).toBeVisible();
});

test('a near miss says that it is close, and the right answer is shown with its unit', async () => {
  const { screen, grade } = await stage(player, activity);
  await screen.getByRole('textbox').fill('53');
  await grade();
  await expect.element(screen.getByText('Close, but outside the accepted range.')).toBeVisible();
  await expect.element(screen.getByText('50\u00a0€')).toBeVisible();
});

test('words say that no number could be read', async () => {
  const { screen, grade } = await stage(player, activity);
  await screen.getByRole('textbox').fill('a lot');
  await grade();
  await expect.element(screen.getByText('We could not read a number in this.')).toBeVisible();
});

test('axe finds nothing before and after grading', async () => {
  const { screen, grade, expectAccessible } = await stage(player, activity);
  await screen.getByRole('textbox').fill('53');
  await expectAccessible();
  await grade();
  await expectAccessible();
});
