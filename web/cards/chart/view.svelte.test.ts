import { expect, test } from 'vitest';
import type { Chart } from '#content/cards/chart/schema.ts';
import { expectNoBarrier, paragraph, said, showCard } from '../testing.ts';

const base = {
  kind: 'chart' as const,
  id: 'leave',
  title: said('Where people leave'),
  body: [paragraph('At the form.')],
};
const charts: readonly Chart[] = [
  {
    ...base,
    type: 'bars',
    unit: '%',
    head: ['Step', 'Share'],
    rows: [
      ['Visit', '100'],
      ['Form', '33.5'],
    ],
  },
  {
    ...base,
    type: 'bars',
    head: ['Team', '2024', '2025'],
    rows: [
      ['A', '-3', '4'],
      ['B', '2', '1200'],
    ],
  },
  {
    ...base,
    type: 'line',
    head: ['Week', 'Calls', 'Mails'],
    rows: [
      ['1', '5', '2'],
      ['2', '6', '4'],
      ['3', '9', '1'],
    ],
  },
  { ...base, type: 'comparison', unit: 'h', head: ['Task', 'By hand', 'By form'], rows: [['Invoice', '3', '0.5']] },
  {
    ...base,
    type: 'timeline',
    head: ['When', 'What'],
    rows: [
      ['1954', 'Begin'],
      ['1969', 'End'],
    ],
  },
  {
    ...base,
    type: 'process',
    head: ['Step', 'Who', 'Until'],
    rows: [
      ['Report', 'You', ''],
      ['Sort', 'Lead', 'noon'],
    ],
  },
];

test.each(charts)('a $type chart has a name, and axe finds nothing', async (card) => {
  const screen = await showCard(card);
  await expect.element(screen.getByRole('article', { name: 'Where people leave' })).toBeVisible();
  await expectNoBarrier(screen.container);
});

test('the drawing is one picture, and the table says all of it', async () => {
  const [bars] = charts;
  if (!bars) throw new Error('no chart');
  const screen = await showCard(bars);
  await expect
    .element(screen.getByRole('img', { name: 'Bar chart: Where people leave. The table below has all values.' }))
    .toBeVisible();
  await screen.getByText('As a table').click();
  await expect.element(screen.getByRole('cell', { name: '33.5%' })).toBeVisible();
});

test('a process is a list in its order', async () => {
  const process = charts.at(-1);
  if (!process) throw new Error('no chart');
  const screen = await showCard(process);
  await expect
    .element(screen.getByRole('list').getByRole('listitem').nth(1))
    .toHaveTextContent('Sort Lead Until: noon');
});
