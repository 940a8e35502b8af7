import { expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import type { Sandbox } from '#content/activities/sandbox/schema.ts';
import { basics, stage } from '../stage.ts';
import { player } from './player.ts';

const activity: Sandbox = {
  kind: 'sandbox',
  ...basics('Set the share.'),
  fields: [
    {
      type: 'choice',
      id: 'f1',
      label: 'Who can open it',
      options: [
        { id: 'o1', text: 'Anyone' },
        { id: 'o2', text: 'People I add' },
      ],
      start: 'o1',
      right: ['o2'],
    },
    { type: 'switch', id: 'f2', label: 'Download', start: true, right: false },
    { type: 'number', id: 'f3', label: 'Days', start: '', from: 7, to: 14 },
    { type: 'text', id: 'f4', label: 'Message', start: 'Hello', right: ['Hello'] },
  ],
};

test('a form that stands as it was is no answer, and one changed back is none either', async () => {
  const { screen, response } = await stage(player, activity);
  expect(response()).toBeNull();
  await screen.getByRole('switch', { name: 'Download' }).click();
  expect(response()).toEqual({ values: { f2: false } });
  await screen.getByRole('switch', { name: 'Download' }).click();
  expect(response()).toBeNull();
});

test('by keyboard every field is reached by Tab, and Enter in one submits', async () => {
  const { screen, response, submits } = await stage(player, activity);
  await userEvent.keyboard('{Tab}');
  await expect.element(screen.getByRole('combobox', { name: 'Who can open it' })).toHaveFocus();
  await screen.getByRole('combobox', { name: 'Who can open it' }).selectOptions('People I add');
  await userEvent.keyboard('{Tab} {Tab}10{Enter}');
  expect(response()).toEqual({ values: { f1: 'o2', f2: false, f3: '10' } });
  expect(submits()).toBe(1);
});

test('after grading each field says whether it is right and what it should be', async () => {
  const { screen, grade } = await stage(player, activity);
  await screen.getByRole('switch', { name: 'Download' }).click();
  await screen.getByRole('textbox', { name: 'Days' }).fill('30');
  expect((await grade()).score).toBeCloseTo(1 / 3);
  await expect.element(screen.getByText('Should be: People I add')).toBeVisible();
  await expect.element(screen.getByText('Should be: 7 to 14')).toBeVisible();
  expect(screen.getByText('Right as it is now').elements()).toHaveLength(2);
  await expect.element(screen.getByRole('combobox')).toBeDisabled();
});

test('axe finds nothing before and after grading', async () => {
  const { screen, grade, expectAccessible } = await stage(player, activity);
  await expectAccessible();
  await screen.getByRole('textbox', { name: 'Days' }).fill('30');
  await grade();
  await expectAccessible();
});
