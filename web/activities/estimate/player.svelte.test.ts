import { expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import type { Estimate } from '#content/activities/estimate/schema.ts';
import { basics, stage } from '../stage.ts';
import { player } from './player.ts';

const activity: Estimate = {
  kind: 'estimate',
  ...basics('How far is it?'),
  min: 0,
  max: 1000,
  answer: 320,
  within: 20,
  unit: 'km',
};
const magnitude: Estimate = { ...activity, min: 1, max: 1e6, answer: 1000, within: 2, log: true };

test('nothing is estimated until the slider moves or a number is typed', async () => {
  const { screen, response } = await stage(player, activity);
  expect(response()).toBeNull();
  await expect.element(screen.getByRole('slider')).toHaveAttribute('aria-valuetext', 'Slide or type');
});

test('by keyboard the arrows move the slider, it says number and unit, and Enter submits', async () => {
  const { screen, response, submits } = await stage(player, activity);
  screen.getByRole('slider').element().focus();
  await userEvent.keyboard('{ArrowRight}{ArrowRight}');
  await expect.element(screen.getByRole('slider')).toHaveAttribute('aria-valuetext', '520\u00a0km');
  await expect.element(screen.getByLabelText('Your estimate in km')).toHaveValue('520');
  await userEvent.keyboard('{Enter}');
  expect(response()).toEqual({ estimate: 520 });
  expect(submits()).toBe(1);
});

test('a typed number moves the slider, meant as it fits the scale', async () => {
  const { screen, response } = await stage(player, magnitude);
  await screen.getByRole('textbox').fill('1.500');
  expect(response()).toEqual({ estimate: 1.5 });
  await screen.getByRole('textbox').fill('1.500.000');
  expect(response()).toEqual({ estimate: 1_500_000 });
  await expect.element(screen.getByRole('slider')).toHaveValue('145');
  await screen.getByRole('textbox').fill('far');
  expect(response()).toBeNull();
  await expect.element(screen.getByText('We could not read a number in this.')).toBeVisible();
});

test('afterwards both numbers stand in words, with the distance between them', async () => {
  const { screen, grade } = await stage(player, activity);
  await screen.getByRole('textbox').fill('400');
  await grade();
  await expect.element(screen.getByText('Answer: 320\u00a0km')).toBeVisible();
  await expect.element(screen.getByText(/80\u00a0km too high/)).toBeVisible();
  await expect.element(screen.getByText('Full credit from 300\u00a0km to 340\u00a0km')).toBeVisible();
});

test('on a scale of magnitudes the distance is a factor', async () => {
  const { screen, grade } = await stage(player, magnitude);
  await screen.getByRole('textbox').fill('50');
  await grade();
  await expect.element(screen.getByText(/20 times too low/)).toBeVisible();
});

test('axe finds nothing before and after grading', async () => {
  const { screen, grade, expectAccessible } = await stage(player, activity);
  await expectAccessible();
  await screen.getByRole('textbox').fill('400');
  await expectAccessible();
  await grade();
  await expectAccessible();
});
