import { describe, expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import type { Highlight } from '#content/activities/highlight/schema.ts';
import { basics, stage } from '../stage.ts';
import { piecesOf } from './pieces.ts';
import { player } from './player.ts';

const activity: Highlight = {
  kind: 'highlight',
  ...basics('Mark what is weak.'),
  passage: [
    [
      { t: 'text', v: 'Could you ' },
      { t: 'mark', id: 'm1', v: 'perhaps', why: 'It says that no is fine too.' },
      { t: 'text', v: ' look at it ' },
      { t: 'mark', id: 'm2', v: 'some time soon', why: 'It has no date.' },
      { t: 'text', v: '?' },
    ],
  ],
};

test('a tap marks a word, another takes the mark away', async () => {
  const { screen, response } = await stage(player, activity);
  await screen.getByRole('button', { name: 'perhaps' }).click();
  expect(response()).toEqual({ words: ['w3'] });
  await screen.getByRole('button', { name: 'soon' }).click();
  expect(response()).toEqual({ words: ['w3', 'w9'] });
  await screen.getByRole('button', { name: 'perhaps' }).click();
  await screen.getByRole('button', { name: 'soon' }).click();
  expect(response()).toBeNull();
});

test('by keyboard the text is one stop, arrows walk its words, Space marks and the count is announced', async () => {
  const { screen, response } = await stage(player, activity);
  await userEvent.keyboard('{Tab}');
  await expect.element(screen.getByRole('button', { name: 'Could' })).toHaveFocus();
  await userEvent.keyboard('{ArrowRight}{ArrowRight} ');
  await expect.element(screen.getByRole('button', { name: 'perhaps', pressed: true })).toHaveFocus();
  expect(response()).toEqual({ words: ['w3'] });
  await expect.element(screen.getByText('1 mark').last()).toBeInTheDocument();
  await userEvent.keyboard('{End}');
  await expect.element(screen.getByRole('button', { name: 'soon' })).toHaveFocus();
  await userEvent.keyboard('{Home}{ArrowLeft}');
  await expect.element(screen.getByRole('button', { name: 'Could' })).toHaveFocus();
  await userEvent.keyboard('{Tab}');
  expect(document.activeElement?.closest('.passage')).toBeNull();
});

test('by keyboard the arrows up and down change the line', async () => {
  const words = 'one two three four five six seven eight nine ten '.repeat(12);
  const long: Highlight = { ...activity, passage: [[{ t: 'text', v: words }, ...(activity.passage[0] ?? [])]] };
  const { screen } = await stage(player, long);
  await userEvent.keyboard('{Tab}{ArrowRight}{ArrowDown}');
  const below = document.activeElement?.getBoundingClientRect();
  const [first] = screen.getByRole('button').elements();
  expect(below?.top).toBeGreaterThan(first?.getBoundingClientRect().bottom ?? Number.POSITIVE_INFINITY);
  await userEvent.keyboard('{ArrowUp}');
  await expect.element(screen.getByRole('button', { name: 'two' }).first()).toHaveFocus();
});

test('a whole sentence is one piece where the author says so', async () => {
  const sentences: Highlight = {
    ...activity,
    sentences: true,
    passage: [
      [
        { t: 'text', v: 'Send it by noon. ' },
        { t: 'mark', id: 'm1', v: 'I hope you are well.', why: 'It delays the request.' },
      ],
    ],
  };
  const { screen, response } = await stage(player, sentences);
  await screen.getByRole('button', { name: 'I hope you are well.' }).click();
  expect(response()).toEqual({ words: ['w2'] });
});

test('after grading every problem has its reason, and says whether it was found', async () => {
  const { screen, grade } = await stage(player, activity);
  await screen.getByRole('button', { name: 'soon' }).click();
  await screen.getByRole('button', { name: 'look' }).click();
  await grade();
  const items = screen.getByRole('listitem').elements();
  const said = items.map((item) => item.textContent?.replace(/\s+/g, ' '));
  expect(said[0]).toMatch(/perhaps.*It says that no is fine too\..*You missed it/);
  expect(said[1]).toMatch(/some time soon.*It has no date\..*You found it/);
  expect(said[2]).toMatch(/look.*Nothing is wrong with this/);
});

describe('the graded text', () => {
  test('is the text again, with problems whole and words marked in vain on their own', () => {
    const [pieces = []] = piecesOf(activity, ['w4', 'w9']);
    expect(pieces.map(({ v }) => v).join('')).toBe('Could you perhaps look at it some time soon?');
    expect(pieces.filter(({ look }) => look !== 'plain').map(({ v, look }) => [v, look])).toEqual([
      ['perhaps', 'problem'],
      ['look', 'vain'],
      ['some time soon', 'problem'],
    ]);
  });
});

test('axe finds nothing before and after grading', async () => {
  const { screen, grade, expectAccessible } = await stage(player, activity);
  await screen.getByRole('button', { name: 'look' }).click();
  await expectAccessible();
  await grade();
  await expectAccessible();
});
