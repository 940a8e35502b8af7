import { expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import type { Matrix } from '#content/activities/matrix/schema.ts';
import { basics, stage, text } from '../stage.ts';
import { player } from './player.ts';

const activity: Matrix = {
  kind: 'matrix',
  ...basics('May it leave the firm?'),
  columns: [
    { id: 'c1', text: text('Yes') },
    { id: 'c2', text: text('No') },
  ],
  rows: [
    { id: 'r1', text: text('Opening hours'), column: 'c1' },
    { id: 'r2', text: text('Telephone numbers'), column: 'c2', feedback: text('They belong to people.') },
  ],
};

test('every line takes one answer, and the last one completes the response', async () => {
  const { screen, response } = await stage(player, activity);
  await screen.getByRole('radiogroup', { name: 'Opening hours' }).getByRole('radio', { name: 'Yes' }).click();
  expect(response()).toBeNull();
  await screen.getByRole('radiogroup', { name: 'Telephone numbers' }).getByRole('radio', { name: 'Yes' }).click();
  expect(response()).toEqual({ ratings: { r1: 'c1', r2: 'c1' } });
  await screen.getByRole('radiogroup', { name: 'Telephone numbers' }).getByRole('radio', { name: 'No' }).click();
  expect(response()).toEqual({ ratings: { r1: 'c1', r2: 'c2' } });
});

test('by keyboard a digit rates one line after the other, and Enter in a complete grid checks', async () => {
  const { screen, response, submits } = await stage(player, activity);
  await userEvent.keyboard('12');
  expect(response()).toEqual({ ratings: { r1: 'c1', r2: 'c2' } });
  screen.getByRole('radio', { name: 'Yes' }).first().element().focus();
  await userEvent.keyboard('{ArrowDown}');
  expect(response()).toEqual({ ratings: { r1: 'c2', r2: 'c2' } });
  await userEvent.keyboard('{Enter}');
  expect(submits()).toBe(1);
});

test('after grading each line says what was chosen, what is right and why', async () => {
  const { screen, grade } = await stage(player, activity);
  await userEvent.keyboard('11');
  await grade();
  const rows = screen.getByRole('radiogroup').elements();
  expect(rows[0]?.textContent).toMatch(/Your answer is right\s*Yes/);
  expect(rows[1]?.textContent).toMatch(/Your answer\s*Yes.*Right answer\s*No.*They belong to people\./s);
  await userEvent.keyboard('2');
  expect(rows[1]?.textContent).toMatch(/Your answer\s*Yes/);
});

test('axe finds nothing before and after grading', async () => {
  const { grade, expectAccessible } = await stage(player, activity);
  await userEvent.keyboard('12');
  await expectAccessible();
  await grade();
  await expectAccessible();
});
