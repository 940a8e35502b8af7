import { expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import type { Simulation } from '#content/activities/simulation/schema.ts';
import { basics, stage, text } from '../stage.ts';
import { player } from './player.ts';

/** What Ink makes of a story with one question, one answer that goes on and one that ends it. */
const STORY = JSON.stringify({
  inkVersion: 21,
  root: [
    [
      ...['^omar: You are expensive.', '#', '^mood: tense', '/#', '\n'],
      ...['ev', 'str', '^Take 10 off ', '#', '^then: He expected it.', '/#', '/str', '/ev', { '*': '0.c-0', flg: 20 }],
      ...['ev', 'str', '^Ask why ', '#', '^then: He tells you.', '/#', '/str', '/ev', { '*': '0.c-1', flg: 20 }],
      {
        'c-0': ['\n', 'ev', 90, '/ev', { 'VAR=': 'price', re: true }, '^omar: Good.', '\n', 'end', { '#f': 5 }],
        'c-1': ['\n', '^omar: We need it by May.', '#', '^mood: pleased', '/#', '\n', 'end', { '#f': 5 }],
      },
    ],
    'done',
    {
      morsel_goal_1: ['ev', { 'VAR?': 'price' }, 100, '==', '/ev', '~ret', { '#f': 1 }],
      'global decl': ['ev', 100, { 'VAR=': 'price' }, '/ev', 'end', null],
      '#f': 1,
    },
  ],
  listDefs: {},
});

const activity: Simulation = {
  kind: 'simulation',
  ...basics('Omar buys machine parts.'),
  file: 'call.ink',
  story: STORY,
  seconds: 60,
  pass: 0.7,
  cast: [{ id: 'omar', name: 'Omar Said' }],
  shows: [{ variable: 'price', low: 80, high: 100, label: 'Price' }],
  goals: [
    {
      id: 'c1',
      text: text('Keep the price'),
      when: 'price == 100',
      weight: 1,
      reached: text('You asked.'),
      missed: text('You paid.'),
    },
  ],
};

test('a choice has its consequence, and the end can be checked', async () => {
  const { screen, response, expectAccessible } = await stage(player, activity, { seed: 11 });
  await expect.element(screen.getByText(/You are expensive/)).toBeVisible();
  await expectAccessible();
  expect(response()).toBeNull();
  await screen.getByRole('button', { name: 'Take 10 off' }).click();
  await expect.element(screen.getByText(/90 of 100/)).toBeVisible();
  expect(response()).toEqual({ seed: 11, choices: [0] });
  expect(() => structuredClone(response())).not.toThrow();
});

test('keys choose, and moods are said in words', async () => {
  const { screen, response } = await stage(player, activity, { seed: 12 });
  await expect.element(screen.getByText(/tense/)).toBeInTheDocument();
  await userEvent.keyboard('3');
  expect(response()).toBeNull();
  await userEvent.keyboard('2');
  await expect.element(screen.getByText(/pleased/)).toBeInTheDocument();
  expect(response()).toEqual({ seed: 12, choices: [1] });
});

test('the debrief gives reasons and what the other choices would have led to', async () => {
  const { screen, grade, expectAccessible } = await stage(player, activity, { seed: 13 });
  await screen.getByRole('button', { name: 'Take 10 off' }).click();
  expect(await grade()).toMatchObject({ score: 0, correct: false });
  await expect.element(screen.getByText('You paid.')).toBeVisible();
  await expect.element(screen.getByText('He expected it.')).toBeVisible();
  await expect.element(screen.getByText(/He tells you/)).toBeVisible();
  await expectAccessible();
});

test('another way can be tried without changing the answer', async () => {
  const { screen, grade, response } = await stage(player, activity, { seed: 14 });
  await userEvent.keyboard('1');
  await grade();
  await screen.getByRole('button', { name: /another way/ }).click();
  await screen.getByRole('button', { name: 'Ask why' }).click();
  await expect.element(screen.getByText('You asked.')).toBeVisible();
  expect(response()).toEqual({ seed: 14, choices: [0] });
});

test('a way left in the middle goes on where it was, for the same seed only', async () => {
  const longer = { ...activity, story: STORY.replace('"^omar: We need it by May."', '"^omar: Which May?"') };
  localStorage.setItem('morsel.simulation', JSON.stringify({ of: 'asked 15', choices: [1] }));
  const { screen, response } = await stage(player, longer, { seed: 15 });
  await expect.element(screen.getByText(/Which May/)).toBeVisible();
  expect(response()).toEqual({ seed: 15, choices: [1] });
  localStorage.setItem('morsel.simulation', JSON.stringify({ of: 'asked 15', choices: [1] }));
  const other = await stage(player, longer, { seed: 16 });
  expect(other.response()).toBeNull();
});
