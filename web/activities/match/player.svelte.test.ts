import { expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import type { Match } from '#content/activities/match/schema.ts';
import { basics, stage, text } from '../stage.ts';
import { player } from './player.ts';

const activity: Match = {
  kind: 'match',
  ...basics('Match the word to its meaning.'),
  pairs: [
    { id: 'anchor', left: text('Anchor'), right: text('The first number') },
    { id: 'batna', left: text('BATNA'), right: text('What you do without a deal') },
  ],
  distractors: [{ id: 'hope', text: text('The price you hope for') }],
};

test('a tap left and a tap right make a pair; the next left one follows by itself', async () => {
  const { screen, response } = await stage(player, activity);
  await screen.getByRole('button', { name: 'Anchor' }).click();
  await screen.getByRole('button', { name: 'The first number' }).click();
  expect(response()).toBeNull();
  await screen.getByRole('button', { name: 'What you do without a deal' }).click();
  expect(response()).toEqual({ pairs: { anchor: 'anchor', batna: 'batna' } });
});

test('a right one given to another left one leaves the first', async () => {
  const { screen, response } = await stage(player, activity);
  await screen.getByRole('button', { name: 'The first number' }).click();
  await screen.getByRole('button', { name: 'The price you hope for' }).click();
  expect(response()).toEqual({ pairs: { anchor: 'anchor', batna: 'hope' } });
  await screen.getByRole('button', { name: /^.{0,3}BATNA/ }).click();
  await screen.getByRole('button', { name: /^.{0,3}The first number/ }).click();
  expect(response()).toBeNull();
  await screen.getByRole('button', { name: 'What you do without a deal' }).click();
  expect(response()).toEqual({ pairs: { batna: 'anchor', anchor: 'batna' } });
});

test('by keyboard digits choose the partner, and each pair is announced and part of the names', async () => {
  const { screen, response } = await stage(player, activity);
  const rights = screen.getByRole('list', { name: 'Partners' }).getByRole('button').elements();
  const at = rights.findIndex((button) => button.textContent?.includes('The first number'));
  await userEvent.keyboard(String(at + 1));
  await expect.element(screen.getByText('Anchor goes with The first number', { exact: true })).toBeInTheDocument();
  await expect.element(screen.getByRole('button', { name: 'Anchor matched with The first number' })).toBeVisible();
  await userEvent.keyboard(String(((at + 1) % 3) + 1));
  expect(response()).not.toBeNull();
});

test('by keyboard arrows walk down a column and across', async () => {
  const { screen } = await stage(player, activity);
  await userEvent.keyboard('{Tab}{ArrowDown}');
  await expect.element(screen.getByRole('button', { name: 'BATNA' })).toHaveFocus();
  await userEvent.keyboard('{ArrowRight}');
  const second = screen.getByRole('list', { name: 'Partners' }).getByRole('button').nth(1);
  await expect.element(second).toHaveFocus();
});

test('plain lists give the same answer', async () => {
  const { screen, response } = await stage(player, activity);
  await screen.getByRole('button', { name: 'Answer with lists' }).click();
  await screen.getByRole('combobox', { name: 'Anchor' }).selectOptions('The first number');
  await screen.getByRole('combobox', { name: 'BATNA' }).selectOptions('The price you hope for');
  expect(response()).toEqual({ pairs: { anchor: 'anchor', batna: 'hope' } });
});

test('after grading every pair shows its right partner, and a wrong one what was chosen', async () => {
  const { screen, grade } = await stage(player, activity);
  await screen.getByRole('button', { name: 'The first number' }).click();
  await screen.getByRole('button', { name: 'The price you hope for' }).click();
  await grade();
  const [anchor, batna] = screen
    .getByRole('listitem')
    .elements()
    .map((item) => item.textContent?.replace(/\s+/g, ' '));
  expect(anchor).toMatch(/Anchor.*Right.*The first number/);
  expect(batna).toMatch(/BATNA.*Your answer.*The price you hope for.*Right answer.*What you do without a deal/);
});

test('axe finds nothing on tiles, on lists and after grading', async () => {
  const { screen, grade, expectAccessible } = await stage(player, activity);
  await userEvent.keyboard('12');
  await expectAccessible();
  await screen.getByRole('button', { name: 'Answer with lists' }).click();
  await expectAccessible();
  await grade();
  await expectAccessible();
});
