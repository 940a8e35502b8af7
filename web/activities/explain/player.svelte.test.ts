import { expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import type { Explain } from '#content/activities/explain/schema.ts';
import { basics, paragraph, stage, text } from '../stage.ts';
import { player } from './player.ts';

const activity: Explain = {
  kind: 'explain',
  ...basics('Why an exact number?'),
  model: paragraph('It looks worked out.'),
  criteria: [
    { id: 'c1', text: text('Says how it looks') },
    { id: 'c2', text: text('Says what follows') },
  ],
  min: 20,
};
const WORDS = 'They believe that I calculated it.';

test('the model answer shows only once enough has been written', async () => {
  const { screen, response } = await stage(player, activity);
  await screen.getByRole('textbox').fill('Because');
  await expect.element(screen.getByText('13 more characters to compare')).toBeVisible();
  await expect.element(screen.getByRole('button', { name: 'Compare with a model answer' })).toBeDisabled();
  await expect.element(screen.getByText('It looks worked out.')).not.toBeInTheDocument();
  await screen.getByRole('textbox').fill(WORDS);
  await screen.getByRole('button', { name: 'Compare with a model answer' }).click();
  await expect.element(screen.getByText('It looks worked out.')).toBeVisible();
  await expect.element(screen.getByText(WORDS)).toBeVisible();
  expect(response()).toEqual({ text: WORDS, met: [] });
});

test('the response holds the text and what is ticked, and the screen says who rates', async () => {
  const { screen, response, submits } = await stage(player, activity);
  await screen.getByRole('textbox').fill(WORDS);
  await screen.getByRole('button', { name: 'Compare with a model answer' }).click();
  await expect.element(screen.getByText(/You rate yourself/)).toBeVisible();
  await screen.getByRole('checkbox', { name: 'Says what follows' }).click();
  await screen.getByRole('button', { name: 'That is my rating' }).click();
  expect(response()).toEqual({ text: WORDS, met: ['c2'] });
  expect(submits()).toBe(1);
});

test('by keyboard: Ctrl and Enter compare, digits tick and take back, Enter breaks lines while writing', async () => {
  const { screen, response, submits } = await stage(player, activity);
  screen.getByRole('textbox').element().focus();
  await userEvent.keyboard(`1 ${WORDS}{Enter}2{Control>}{Enter}{/Control}`);
  await expect.element(screen.getByRole('region', { name: 'A model answer' })).toHaveFocus();
  await userEvent.keyboard('121');
  expect(response()).toEqual({ text: `1 ${WORDS}\n2`, met: ['c2'] });
  expect(submits()).toBe(0);
});

test('after grading each criterion says whether it was met, and nothing can be changed', async () => {
  const { screen, grade, response } = await stage(player, activity);
  await screen.getByRole('textbox').fill(WORDS);
  await screen.getByRole('button', { name: 'Compare with a model answer' }).click();
  await userEvent.keyboard('1');
  expect(await grade()).toMatchObject({ score: 0.5 });
  await expect.element(screen.getByText('In your answer')).toBeVisible();
  await expect.element(screen.getByText('Missing from your answer')).toBeVisible();
  await userEvent.keyboard('2');
  expect(response()).toEqual({ text: WORDS, met: ['c1'] });
});

test('axe finds nothing while writing, while comparing and after grading', async () => {
  const { screen, grade, expectAccessible } = await stage(player, activity);
  await expectAccessible();
  await screen.getByRole('textbox').fill(WORDS);
  await screen.getByRole('button', { name: 'Compare with a model answer' }).click();
  await expectAccessible();
  await userEvent.keyboard('1');
  await grade();
  await expectAccessible();
});
