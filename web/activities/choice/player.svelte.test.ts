import { describe, expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import type { Choice } from '#content/activities/choice/schema.ts';
import { basics, stage, text } from '../stage.ts';
import { player } from './player.ts';

const one: Choice = {
  kind: 'choice',
  ...basics('Who names a number first?'),
  fixed: true,
  options: [
    { id: 'buyer', text: text('The buyer'), right: false, feedback: text('Then their guess becomes the anchor.') },
    { id: 'you', text: text('You do'), right: true, feedback: text('You set the frame.') },
    { id: 'nobody', text: text('Nobody'), right: false },
  ],
};
const several: Choice = {
  ...one,
  options: one.options.map((option) => (option.id === 'nobody' ? { ...option, right: true } : option)),
};

describe('choosing one', () => {
  test('a tap on a tile chooses it and another tap changes the choice', async () => {
    const { screen, response } = await stage(player, one);
    await screen.getByText('The buyer').click();
    await screen.getByText('You do').click();
    expect(response()).toEqual({ chosen: ['you'] });
  });

  test('by keyboard a digit chooses and Enter submits', async () => {
    const { screen, response, submits } = await stage(player, one);
    await userEvent.keyboard('2');
    expect(response()).toEqual({ chosen: ['you'] });
    screen.getByRole('radio', { name: 'You do' }).element().focus();
    await userEvent.keyboard('{ArrowDown}{Enter}');
    expect(response()).toEqual({ chosen: ['nobody'] });
    expect(submits()).toBe(1);
  });

  test('a digit with a modifier is left to the browser', async () => {
    const { response } = await stage(player, one);
    await userEvent.keyboard('{Control>}2{/Control}');
    expect(response()).toBeNull();
  });

  test('a wrong choice is marked in words, the right one named, and both say why', async () => {
    const { screen, grade } = await stage(player, one);
    await screen.getByText('The buyer').click();
    await grade();
    const wrong = screen.getByRole('radio', { name: 'The buyer' });
    await expect
      .element(wrong)
      .toHaveAccessibleDescription('Your answer is not right Then their guess becomes the anchor.');
    const right = screen.getByRole('radio', { name: 'You do' });
    await expect.element(right).toHaveAccessibleDescription('Right answer You set the frame.');
    await expect.element(right).toBeDisabled();
  });

  test('after an undo the choice stands and can be changed', async () => {
    const { screen, grade, undo, response } = await stage(player, one);
    await screen.getByText('The buyer').click();
    await grade();
    await undo();
    await expect.element(screen.getByRole('radio', { name: 'The buyer' })).toBeChecked();
    await screen.getByText('You do').click();
    expect(response()).toEqual({ chosen: ['you'] });
  });
});

describe('choosing several', () => {
  test('tiles toggle, and nothing chosen is no answer', async () => {
    const { screen, response } = await stage(player, several);
    await screen.getByText('You do').click();
    await screen.getByText('Nobody').click();
    expect(response()).toEqual({ chosen: ['you', 'nobody'] });
    await screen.getByText('You do').click();
    await screen.getByText('Nobody').click();
    expect(response()).toBeNull();
  });

  test('a right option left out is shown as also right', async () => {
    const { screen, grade } = await stage(player, several);
    await userEvent.keyboard('2');
    await grade();
    await expect.element(screen.getByRole('checkbox', { name: 'Nobody' })).toHaveAccessibleDescription('Also right');
  });
});

test('options come in an order of their own per seed, the same each time', async () => {
  const order = async (seed: number) => {
    const { screen } = await stage(player, { ...one, fixed: false }, { seed });
    const labels = screen
      .getByRole('radio')
      .elements()
      .map((radio) => radio.closest('label')?.textContent);
    await screen.unmount();
    return labels.join();
  };
  const orders = [];
  for (const seed of [1, 2, 3, 4, 5]) orders.push(await order(seed));
  expect(new Set(orders).size).toBeGreaterThan(1);
  expect(await order(4)).toBe(orders[3]);
});

test('axe finds nothing before and after grading', async () => {
  const { screen, grade, expectAccessible } = await stage(player, several);
  await screen.getByText('The buyer').click();
  await expectAccessible();
  await grade();
  await expectAccessible();
});
