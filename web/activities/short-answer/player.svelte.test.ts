import { expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import type { ShortAnswer } from '#content/activities/short-answer/schema.ts';
import { basics, stage } from '../stage.ts';
import { player } from './player.ts';

const activity: ShortAnswer = {
  kind: 'short-answer',
  ...basics('What does the N in BATNA stand for?'),
  accept: ['negotiated', 'negotiation'],
};

test('a tap on the label leads into the field, and typing answers', async () => {
  const { screen, response } = await stage(player, activity);
  await screen.getByText('Your answer').click();
  await userEvent.keyboard('negotiated');
  expect(response()).toEqual({ text: 'negotiated' });
});

test('by keyboard Tab reaches the field and Enter submits, but not when it is empty', async () => {
  const { response, submits } = await stage(player, activity);
  await userEvent.keyboard('{Tab}{Enter}');
  expect(submits()).toBe(0);
  await userEvent.keyboard('agreed{Enter}');
  expect(submits()).toBe(1);
  expect(response()).toEqual({ text: 'agreed' });
});

test('digits in the field are text, not commands', async () => {
  const { response } = await stage(player, activity);
  await userEvent.keyboard('{Tab}123');
  expect(response()).toEqual({ text: '123' });
});

test('phones neither capitalize nor correct what is typed', async () => {
  const { screen } = await stage(player, activity);
  const field = screen.getByRole('textbox');
  await expect.element(field).toHaveAttribute('autocapitalize', 'off');
  await expect.element(field).toHaveAttribute('autocomplete', 'off');
});

test('a forgiven typing error says which answer it was read as', async () => {
  const { screen, grade } = await stage(player, activity);
  await screen.getByRole('textbox').fill('negotiatoin');
  await grade();
  await expect.element(screen.getByText('You typed “negotiatoin”. We read it as “negotiation”.')).toBeVisible();
  await expect.element(screen.getByRole('textbox')).toHaveAccessibleDescription(/^Your answer is right/);
});

test('a wrong answer is marked and the right one shown', async () => {
  const { screen, grade } = await stage(player, activity);
  await screen.getByRole('textbox').fill('nice');
  await grade();
  await expect.element(screen.getByRole('textbox')).toHaveAccessibleDescription(/not right.*negotiated/);
  await expect.element(screen.getByText('negotiated', { exact: true })).toBeVisible();
});

test('an answer that only the pattern accepts is right', async () => {
  const { screen, grade } = await stage(player, { ...activity, pattern: 'no(-| )?deal' });
  await screen.getByRole('textbox').fill('No-deal');
  expect((await grade()).correct).toBe(true);
});

test('axe finds nothing before and after grading', async () => {
  const { screen, grade, expectAccessible } = await stage(player, activity);
  await screen.getByRole('textbox').fill('nice');
  await expectAccessible();
  await grade();
  await expectAccessible();
});
