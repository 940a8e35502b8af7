import { expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import type { Formula } from '#content/activities/formula/schema.ts';
import { basics, stage } from '../stage.ts';
import { withCell, withSign } from './insert.ts';
import { player } from './player.ts';

const activity: Formula = {
  kind: 'formula',
  ...basics('What has been paid?'),
  sheet: [
    ['Client', 'State', 'Amount'],
    ['Aydin', 'paid', '1200'],
    ['Berg', 'open', '800'],
    ['Costa', 'paid', '450'],
    ['Paid', '', ''],
  ],
  cell: 'C5',
  reference: '=SUMIF(B2:B4,"paid",C2:C4)',
  uses: ['SUMIF'],
  checks: [],
};
const filled: Formula = {
  ...activity,
  sheet: [
    ['Net', ''],
    ['10', ''],
    ['20', ''],
  ],
  cell: 'B2:B3',
  reference: '=A2*2',
  uses: [],
};

test('the sheet has letters and numbers, and the formula says its result while it is typed', async () => {
  const { screen, response } = await stage(player, activity);
  await expect.element(screen.getByRole('columnheader', { name: 'C' })).toBeVisible();
  await expect.element(screen.getByRole('rowheader', { name: '5' })).toBeVisible();
  await screen.getByLabelText('Formula for C5').fill('=SUM(C2:C4)');
  await expect.element(screen.getByText('C5 shows 2,450')).toBeVisible();
  expect(response()).toEqual({ text: '=SUM(C2:C4)' });
});

test.each([
  ['=SUM(C2', 'Not finished yet: something or a closing bracket is missing'],
  ['=SUMM(C2)', 'There is no function SUMM here'],
  ['=C5', 'The formula refers to its own cell'],
  ['=C2/0', 'C5 shows #DIV/0!: something is divided by zero or by nothing'],
])('%s is explained in words', async (formula, words) => {
  const { screen } = await stage(player, activity);
  await screen.getByRole('textbox').fill(formula);
  await expect.element(screen.getByText(words)).toBeVisible();
});

test('by keyboard the field is reached, and Enter submits', async () => {
  const { screen, response, submits } = await stage(player, activity);
  screen.getByRole('textbox').element().focus();
  await userEvent.keyboard('=C2{Enter}');
  expect(response()).toEqual({ text: '=C2' });
  expect(submits()).toBe(1);
});

test('a tap on a cell puts its name where the caret is, a second one makes a range', async () => {
  const { screen, response } = await stage(player, activity);
  await screen.getByRole('textbox').fill('=SUM(');
  await screen.getByRole('cell', { name: '1200' }).click();
  await screen.getByRole('cell', { name: '450' }).click();
  expect(response()).toEqual({ text: '=SUM(C2:C4' });
  expect(withCell({ text: '', caret: 0 }, 'A1')).toMatchObject({ text: '=A1', caret: 3 });
  expect(withSign({ text: '=A1)', caret: 3 }, '*')).toEqual({ text: '=A1*)', caret: 4 });
});

test('a formula that is copied on shows a result in every cell', async () => {
  const { screen } = await stage(player, filled);
  await screen.getByLabelText('Formula for B2, copied on to B3').fill('=A2*2');
  await expect.element(screen.getByRole('cell', { name: '40' })).toBeVisible();
});

test('a typed-in result is told from a formula, and one that works is shown', async () => {
  const { screen, grade } = await stage(player, activity);
  await screen.getByRole('textbox').fill('=1650');
  expect(await grade()).toMatchObject({ score: 0, note: 'fixed' });
  await expect.element(screen.getByText(/but not when the contents change/)).toBeVisible();
  await expect.element(screen.getByText('=SUMIF(B2:B4,"paid",C2:C4)')).toBeVisible();
});

test('a German formula counts, and the function asked for is named when it is missing', async () => {
  const { screen, grade } = await stage(player, activity);
  await screen.getByRole('textbox').fill('=SUMMEWENN(B2:B4;"paid";C2:C4)');
  expect(await grade()).toMatchObject({ correct: true });
  const other = await stage(player, activity);
  await other.screen.getByRole('textbox').last().fill('=SUMIFS(C2:C4,B2:B4,"paid")');
  await other.grade();
  await expect.element(other.screen.getByText('The result is right, but the task asks for SUMIF.')).toBeVisible();
});

test('axe finds nothing before and after grading', async () => {
  const { screen, grade, expectAccessible } = await stage(player, activity);
  await expectAccessible();
  await screen.getByRole('textbox').fill('=1650');
  await expectAccessible();
  await grade();
  await expectAccessible();
});
