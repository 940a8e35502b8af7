import { describe, expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import type { Cloze } from '#content/activities/cloze/schema.ts';
import { basics, stage, text } from '../stage.ts';
import { player } from './player.ts';

const typed: Cloze = {
  kind: 'cloze',
  ...basics('Complete the rule.'),
  segments: [
    { t: 'text', c: text('A ') },
    { t: 'gap', id: 'gap-1' },
    { t: 'text', c: text(' number is adjusted ') },
    { t: 'gap', id: 'gap-2' },
    { t: 'text', c: text('.') },
  ],
  gaps: [
    { id: 'gap-1', accept: ['precise', 'exact'] },
    { id: 'gap-2', accept: ['less'] },
  ],
  bank: [],
};
const banked: Cloze = { ...typed, bank: ['precise', 'less', 'more'] };

describe('typed gaps', () => {
  test('each gap is a field named by its place', async () => {
    const { screen, response } = await stage(player, typed);
    await screen.getByLabelText('Gap 1 of 2').fill('precise');
    await screen.getByLabelText('Gap 2 of 2').fill('less');
    expect(response()).toEqual({ gaps: { 'gap-1': 'precise', 'gap-2': 'less' } });
  });

  test('by keyboard Enter goes to the next empty gap and submits after the last', async () => {
    const { response, submits } = await stage(player, typed);
    await userEvent.keyboard('{Tab}exact{Enter}less');
    expect(submits()).toBe(0);
    await userEvent.keyboard('{Enter}');
    expect(response()).toEqual({ gaps: { 'gap-1': 'exact', 'gap-2': 'less' } });
    expect(submits()).toBe(1);
  });

  test('spaces alone are no answer', async () => {
    const { response } = await stage(player, typed);
    await userEvent.keyboard('{Tab}   ');
    expect(response()).toBeNull();
  });

  test('a forgiven typing error says what the word was read as, a wrong word is shown beside the right one', async () => {
    const { screen, grade } = await stage(player, typed);
    await userEvent.keyboard('{Tab}precice{Enter}more');
    await grade();
    await expect.element(screen.getByText('You typed “precice”. We read it as “precise”.')).toBeVisible();
    await expect.element(screen.getByText('Not right')).toBeInTheDocument();
    await expect.element(screen.getByText('less', { exact: true })).toBeVisible();
  });
});

describe('a word bank', () => {
  test('tapped words fill the gaps in turn and cannot be used twice', async () => {
    const { screen, response } = await stage(player, banked);
    await screen.getByRole('button', { name: 'precise' }).click();
    await expect.element(screen.getByRole('listitem').getByRole('button', { name: 'precise' })).toBeDisabled();
    await screen.getByRole('button', { name: 'more' }).click();
    expect(response()).toEqual({ gaps: { 'gap-1': 'precise', 'gap-2': 'more' } });
  });

  test('a tap on a filled gap takes the word back and the next word goes there', async () => {
    const { screen, response } = await stage(player, banked);
    await screen.getByRole('button', { name: 'more' }).click();
    await screen.getByRole('button', { name: 'less' }).click();
    await screen.getByRole('button', { name: /Gap 1 of 2: more/ }).click();
    expect(response()).toEqual({ gaps: { 'gap-2': 'less' } });
    await screen.getByRole('button', { name: 'precise' }).click();
    expect(response()).toEqual({ gaps: { 'gap-1': 'precise', 'gap-2': 'less' } });
  });

  test('by keyboard digits place words of the bank, and each move is announced', async () => {
    const { screen, response } = await stage(player, banked);
    await userEvent.keyboard('1');
    const [first] = Object.values((response() as { gaps: Record<string, string> }).gaps);
    await expect.element(screen.getByText(`${first} is in gap 1`)).toBeInTheDocument();
    await userEvent.keyboard('2');
    expect(Object.keys((response() as { gaps: object }).gaps)).toEqual(['gap-1', 'gap-2']);
  });
});

test.for([typed, banked])('axe finds nothing before and after grading (%#)', async (activity) => {
  const { grade, expectAccessible } = await stage(player, activity);
  await userEvent.keyboard(activity === banked ? '12' : '{Tab}precise{Enter}more');
  await expectAccessible();
  await grade();
  await expectAccessible();
});
