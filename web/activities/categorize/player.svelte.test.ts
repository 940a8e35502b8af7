import { expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import type { Categorize } from '#content/activities/categorize/schema.ts';
import { basics, stage, text } from '../stage.ts';
import { player } from './player.ts';

const activity: Categorize = {
  kind: 'categorize',
  ...basics('Which anchor, which ask?'),
  categories: [
    { id: 'anchors', text: text('Anchors') },
    { id: 'asks', text: text('Asks') },
  ],
  items: [
    { id: 'fee', text: text('Our fee is 8 %.'), category: 'anchors' },
    { id: 'mind', text: text('What is on your mind?'), category: 'asks' },
  ],
};

test('a tap on an item and a tap on a category put it there', async () => {
  const { screen, response } = await stage(player, activity);
  await screen.getByRole('button', { name: 'Our fee is 8 %.' }).click();
  await screen.getByRole('button', { name: /^Anchors/ }).click();
  expect(response()).toBeNull();
  await screen.getByRole('button', { name: /^Asks/ }).click();
  expect(response()).toEqual({ places: { fee: 'anchors', mind: 'asks' } });
});

test('a placed item moves to another category, and a second tap takes it out', async () => {
  const { screen, response } = await stage(player, activity);
  await userEvent.keyboard('11');
  expect(response()).toEqual({ places: { fee: 'anchors', mind: 'anchors' } });
  await screen.getByRole('button', { name: 'What is on your mind?' }).click();
  await screen.getByRole('button', { name: /^Asks/ }).click();
  expect(response()).toEqual({ places: { fee: 'anchors', mind: 'asks' } });
  await screen.getByRole('button', { name: 'Our fee is 8 %.' }).click();
  await screen.getByRole('button', { name: 'Our fee is 8 %.' }).click();
  expect(response()).toBeNull();
});

test('an item is dragged into a category', async () => {
  const { screen, response } = await stage(player, activity);
  const asks = screen.getByRole('button', { name: /^Asks/ });
  await userEvent.dragAndDrop(screen.getByRole('button', { name: 'What is on your mind?' }), asks);
  await userEvent.dragAndDrop(screen.getByRole('button', { name: 'Our fee is 8 %.' }), asks);
  expect(response()).toEqual({ places: { fee: 'asks', mind: 'asks' } });
});

test('by keyboard a digit puts the marked item away, and what follows is announced', async () => {
  const { screen, response } = await stage(player, activity);
  await userEvent.keyboard('1');
  await expect.element(screen.getByText(/is in Anchors\. Next: /)).toBeInTheDocument();
  await expect.element(screen.getByRole('button', { name: 'Anchors 1 item' })).toBeVisible();
  await userEvent.keyboard('2');
  expect(response()).not.toBeNull();
});

test('by keyboard alone Tab and Enter do it too', async () => {
  const { screen, response } = await stage(player, activity);
  screen.getByRole('button', { name: /^Asks/ }).element().focus();
  await userEvent.keyboard('{Enter}{Enter}');
  expect(response()).toEqual({ places: { fee: 'asks', mind: 'asks' } });
});

test('plain lists give the same answer', async () => {
  const { screen, response } = await stage(player, activity);
  await screen.getByRole('button', { name: 'Answer with lists' }).click();
  await screen.getByRole('combobox', { name: 'Our fee is 8 %.' }).selectOptions('Anchors');
  await screen.getByRole('combobox', { name: 'What is on your mind?' }).selectOptions('Asks');
  expect(response()).toEqual({ places: { fee: 'anchors', mind: 'asks' } });
});

test('after grading each item stands where it belongs and says where it was put', async () => {
  const { screen, grade } = await stage(player, activity);
  await userEvent.keyboard('11');
  await grade();
  const lists = screen
    .getByRole('list')
    .elements()
    .map((list) => list.textContent?.replace(/\s+/g, ' '));
  expect(lists[0]).toMatch(/Our fee is 8 %\..*Right/);
  expect(lists[1]).toMatch(/What is on your mind\?.*You put it in Anchors/);
});

test('axe finds nothing on the board, on lists and after grading', async () => {
  const { screen, grade, expectAccessible } = await stage(player, activity);
  await userEvent.keyboard('1');
  await expectAccessible();
  await screen.getByRole('button', { name: 'Answer with lists' }).click();
  await expectAccessible();
  await screen.getByRole('button', { name: 'Answer with lists' }).click();
  await userEvent.keyboard('1');
  await grade();
  await expectAccessible();
});
