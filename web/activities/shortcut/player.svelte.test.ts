import { describe, expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import type { Shortcut } from '#content/activities/shortcut/schema.ts';
import { basics, stage } from '../stage.ts';
import { player } from './player.ts';

const activity: Shortcut = {
  kind: 'shortcut',
  ...basics('Paste without formatting.'),
  windows: ['Ctrl+Shift+V'],
  macos: ['Shift+Meta+V'],
};
const PAD = /Click here or press Enter/;

describe('real keys', () => {
  test('by keyboard Enter starts listening, the combination answers, Enter submits', async () => {
    const { screen, response, submits } = await stage(player, activity);
    screen.getByRole('button', { name: PAD }).element().focus();
    await userEvent.keyboard('{Enter}');
    await userEvent.keyboard('{Control>}{Shift>}V{/Shift}{/Control}');
    expect(response()).toEqual({ keys: 'Ctrl+Shift+V', platform: 'windows' });
    await expect.element(screen.getByText('You pressed Ctrl Shift V')).toBeInTheDocument();
    await userEvent.keyboard('{Enter}');
    expect(submits()).toBe(1);
  });

  test('a click starts listening too, and Space listens again for other keys', async () => {
    const { screen, response } = await stage(player, activity);
    await screen.getByRole('button', { name: PAD }).click();
    await userEvent.keyboard('{Control>}B{/Control}');
    expect(response()).toEqual({ keys: 'Ctrl+B', platform: 'windows' });
    await userEvent.keyboard(' ');
    await userEvent.keyboard('{F4}');
    expect(response()).toEqual({ keys: 'F4', platform: 'windows' });
  });

  test('modifiers show while they are held', async () => {
    const { screen } = await stage(player, activity);
    await screen.getByRole('button', { name: PAD }).click();
    await userEvent.keyboard('{Control>}{Shift>}');
    await expect.element(screen.getByText('Shift', { exact: true })).toBeVisible();
    await userEvent.keyboard('{/Shift}{/Control}');
    await expect.element(screen.getByText('Shift', { exact: true })).not.toBeInTheDocument();
  });

  test('nobody is trapped: Tab leaves, Escape and the button stop', async () => {
    const { screen, response } = await stage(player, activity);
    const pad = screen.getByRole('button', { name: PAD });
    const listening = screen.getByRole('button', { name: /Press the combination now/ });
    await pad.click();
    await userEvent.keyboard('{Escape}');
    await expect.element(listening).not.toBeInTheDocument();
    await pad.click();
    await screen.getByRole('button', { name: 'Stop' }).click();
    await expect.element(listening).not.toBeInTheDocument();
    await pad.click();
    await userEvent.keyboard('{Tab}');
    await expect.element(listening).not.toBeInTheDocument();
    await expect.element(pad).not.toHaveFocus();
    expect(response()).toBeNull();
  });

  test('Tab and Escape are heard where they are what is asked for', async () => {
    const { screen, response } = await stage(player, { ...activity, windows: ['Shift+Tab'] });
    await screen.getByRole('button', { name: PAD }).click();
    await userEvent.keyboard('{Shift>}{Tab}{/Shift}');
    expect(response()).toEqual({ keys: 'Shift+Tab', platform: 'windows' });
  });

  test('keys pressed while not listening go where they always go', async () => {
    const { screen, response } = await stage(player, activity);
    screen.getByRole('button', { name: PAD }).element().focus();
    await userEvent.keyboard('{Control>}B{/Control}');
    expect(response()).toBeNull();
  });
});

describe('keys on screen', () => {
  test('modifiers toggle and a key completes the combination', async () => {
    const { screen, response } = await stage(player, activity);
    await screen.getByRole('button', { name: 'Use keys on screen' }).click();
    await screen.getByRole('button', { name: 'Ctrl', exact: true }).click();
    await screen.getByRole('button', { name: 'V', exact: true }).click();
    expect(response()).toEqual({ keys: 'Ctrl+V', platform: 'windows' });
    await screen.getByRole('button', { name: 'Shift', exact: true }).click();
    expect(response()).toEqual({ keys: 'Ctrl+Shift+V', platform: 'windows' });
  });

  test('modifiers alone are no answer', async () => {
    const { screen, response } = await stage(player, activity);
    await screen.getByRole('button', { name: 'Use keys on screen' }).click();
    await screen.getByRole('button', { name: 'Ctrl', exact: true }).click();
    expect(response()).toBeNull();
  });

  test('they come by themselves for what a browser keeps to itself, and nothing listens then', async () => {
    const { screen, response } = await stage(player, { ...activity, windows: ['Ctrl+W'] });
    await expect.element(screen.getByText(/these keys would act on the browser itself/)).toBeVisible();
    await expect.element(screen.getByRole('button', { name: PAD })).not.toBeInTheDocument();
    await screen.getByRole('button', { name: 'Ctrl', exact: true }).click();
    await screen.getByRole('button', { name: 'W', exact: true }).click();
    expect(response()).toEqual({ keys: 'Ctrl+W', platform: 'windows' });
  });

  test('the other system has its own keys, and what was pressed before is forgotten', async () => {
    const { screen, response } = await stage(player, activity);
    await screen.getByRole('button', { name: PAD }).click();
    await userEvent.keyboard('{Control>}B{/Control}');
    await screen.getByRole('radio', { name: 'macOS' }).click();
    expect(response()).toBeNull();
    await screen.getByRole('button', { name: '⌘ command' }).click();
    await screen.getByRole('button', { name: '⇧ shift' }).click();
    await screen.getByRole('button', { name: 'V', exact: true }).click();
    expect(response()).toEqual({ keys: 'Shift+Meta+V', platform: 'macos' });
  });
});

test('after grading the pressed and the right combination show side by side', async () => {
  const { screen, grade } = await stage(player, activity);
  await screen.getByRole('button', { name: PAD }).click();
  await userEvent.keyboard('{Control>}V{/Control}');
  await grade();
  await expect.element(screen.getByText('Your answer is not right')).toBeVisible();
  await expect.element(screen.getByText('Right answer')).toBeVisible();
  await expect.element(screen.getByText('Shift', { exact: true })).toBeVisible();
});

test('axe finds nothing while listening, with keys on screen, and after grading', async () => {
  const { screen, grade, expectAccessible } = await stage(player, activity);
  await screen.getByRole('button', { name: PAD }).click();
  await expectAccessible();
  await userEvent.keyboard('{Control>}B{/Control}');
  await screen.getByRole('button', { name: 'Use keys on screen' }).click();
  await expectAccessible();
  await grade();
  await expectAccessible();
});
