import { expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import type { Label } from '#content/activities/label/schema.ts';
import { basics, stage, text } from '../stage.ts';
import { player } from './player.ts';

const SQUARE = `data:image/svg+xml,${encodeURIComponent('<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 300 200"><rect width="300" height="200" fill="tan"/></svg>')}`;

const activity: Label = {
  kind: 'label',
  ...basics('Name the parts.'),
  picture: { t: 'image', src: SQUARE, alt: 'An extinguisher with two points.' },
  points: [
    { id: 'p1', text: text('Pin'), x: 20, y: 25, where: text('At the top left') },
    { id: 'p2', text: text('Nozzle'), x: 80, y: 75, where: text('At the bottom right') },
  ],
  distractors: [{ id: 'd1', text: text('Sensor') }],
};

type Stage = Awaited<ReturnType<typeof stage<Label>>>;

/** Clicks the picture at a point in percent. */
async function clickAt({ screen }: Stage, x: number, y: number) {
  const picture = screen.getByRole('img', { name: activity.picture.alt });
  await expect.poll(() => picture.element().getBoundingClientRect().height).toBeGreaterThan(50);
  const { width, height } = picture.element().getBoundingClientRect();
  await picture.click({ position: { x: (x / 100) * width, y: (y / 100) * height }, force: true });
}

test('a tap on a label and a tap on its point in the picture put it there', async () => {
  const staged = await stage(player, activity);
  await staged.screen.getByRole('button', { name: 'Nozzle' }).click();
  await clickAt(staged, 80, 75);
  expect(staged.response()).toBeNull();
  await staged.screen.getByRole('button', { name: 'Pin', exact: true }).click();
  await clickAt(staged, 22, 27);
  expect(staged.response()).toEqual({ labels: { p2: 'p2', p1: 'p1' } });
});

test('a label is dragged to its line', async () => {
  const { screen, response } = await stage(player, activity);
  await userEvent.dragAndDrop(
    screen.getByRole('button', { name: 'Sensor' }),
    screen.getByRole('button', { name: /^Point 1/ }),
  );
  await screen.getByRole('button', { name: 'Nozzle' }).click();
  await screen.getByRole('button', { name: /^Point 2/ }).click();
  expect(response()).toEqual({ labels: { p1: 'd1', p2: 'p2' } });
});

test('a label that is placed moves on, and a second tap takes it away', async () => {
  const { screen, response } = await stage(player, activity);
  await screen.getByRole('button', { name: 'Pin', exact: true }).click();
  await userEvent.keyboard('2');
  await screen.getByRole('button', { name: 'Nozzle' }).click();
  await userEvent.keyboard('1');
  expect(response()).toEqual({ labels: { p2: 'p1', p1: 'p2' } });
  await userEvent.keyboard('21');
  expect(response()).toBeNull();
  await userEvent.keyboard('2');
  await userEvent.keyboard('22');
  expect(response()).toBeNull();
});

test('by keyboard a digit names the point, and what follows is announced', async () => {
  const { screen } = await stage(player, activity);
  await screen.getByRole('button', { name: 'Pin', exact: true }).click();
  await userEvent.keyboard('1');
  await expect.element(screen.getByText(/^Pin is at point 1\. Next: /)).toBeInTheDocument();
  await expect.element(screen.getByRole('button', { name: /^Point 1\s+Pin/ })).toBeVisible();
});

test('plain lists say where each point is and give the same answer', async () => {
  const { screen, response } = await stage(player, activity);
  await screen.getByRole('button', { name: 'Answer with lists' }).click();
  await screen.getByRole('combobox', { name: 'Point 1 · At the top left' }).selectOptions('Pin');
  await screen.getByRole('combobox', { name: 'Point 2 · At the bottom right' }).selectOptions('Sensor');
  expect(response()).toEqual({ labels: { p1: 'p1', p2: 'd1' } });
});

test('after grading every point has its label, and a wrong one what was put there', async () => {
  const { screen, grade } = await stage(player, activity);
  await screen.getByRole('button', { name: 'Pin', exact: true }).click();
  await userEvent.keyboard('1');
  await screen.getByRole('button', { name: 'Sensor' }).click();
  await userEvent.keyboard('2');
  await grade();
  const said = screen
    .getByRole('listitem')
    .elements()
    .map((item) => item.textContent?.replace(/\s+/g, ' '));
  expect(said[0]).toMatch(/Pin.*Right/);
  expect(said[1]).toMatch(/Nozzle.*Your answer.*Sensor/);
});

test('axe finds nothing on the board, on lists and after grading', async () => {
  const { screen, grade, expectAccessible } = await stage(player, activity);
  await userEvent.keyboard('1');
  await expectAccessible();
  await screen.getByRole('button', { name: 'Answer with lists' }).click();
  await expectAccessible();
  await screen.getByRole('button', { name: 'Answer with lists' }).click();
  await userEvent.keyboard('2');
  await grade();
  await expectAccessible();
});
