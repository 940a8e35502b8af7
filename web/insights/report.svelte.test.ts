import { beforeEach, expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import type { AtWorkReport } from '#contract/insights.ts';
import { expectNoBarrier } from '../cards/testing.ts';
import { useLanguage } from '../messages/language.svelte.ts';
import { type Assumptions, USUAL } from './assumptions.ts';
import Return from './Return.svelte';
import Sums from './Sums.svelte';

const SUMS = { people: 23, plans: 40, used: 30, notYet: 4, hours: 61.5, reckoned: 20, needs: 12, needsUsed: 10 };
const REPORT: AtWorkReport = {
  smallestGroup: 5,
  all: { ...SUMS, needsWorked: 9 },
  modules: [{ module: 'anchoring', ...SUMS, people: 7, used: 6, plans: 8, hours: 14, needsWorked: 0 }],
  impact: {
    printed: true,
    n: 23,
    used: { low: 0.55, likely: 0.74, high: 0.87 },
    hours: { low: 0.5, likely: 1.07, high: 1.64 },
    isolated: false,
    benefit: { low: 690, likely: 1476, high: 2263 },
    roi: { low: -0.31, likely: 0.476, high: 1.263 },
  },
};

beforeEach(() => useLanguage('en', true));

test('sums stand together and by module', async () => {
  const screen = await render(Sums, { report: REPORT });
  await expect.element(screen.getByText('30 of 40')).toBeVisible();
  await expect.element(screen.getByRole('row', { name: /anchoring 7 6 of 8 14/ })).toBeVisible();
  await expectNoBarrier(screen.container);
});

test('the return is a range, says what it rests on, and is reckoned anew with other assumptions', async () => {
  let asked: Assumptions | undefined;
  const screen = await render(Return, {
    impact: REPORT.impact,
    assumptions: USUAL,
    onreckon: (assumptions: Assumptions) => {
      asked = assumptions;
    },
  });
  await expect.element(screen.getByText('48% (between -31% and 126%)')).toBeVisible();
  await expect.element(screen.getByText(/No control group/)).toBeVisible();
  await userEvent.fill(screen.getByLabelText('What an hour is worth'), 'sixty');
  await expect.element(screen.getByText(/Type a number/)).toBeVisible();
  await userEvent.fill(screen.getByLabelText('What an hour is worth'), '60');
  await userEvent.click(screen.getByRole('button', { name: 'Reckon anew' }));
  expect(asked).toEqual({ ...USUAL, hourValue: '60' });
  await expectNoBarrier(screen.container);
});

test('with fewer people than chance needs to be quiet, no return is printed', async () => {
  const impact = { printed: false, n: 6, needed: 20 } as const;
  const screen = await render(Return, { impact, assumptions: USUAL, onreckon: () => undefined });
  await expect.element(screen.getByText(/6 of 20 people/)).toBeVisible();
  expect(screen.getByRole('button').elements()).toEqual([]);
});
