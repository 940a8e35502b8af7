import { expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import type { Hotspot, HotspotResponse } from '#content/activities/hotspot/schema.ts';
import { basics, stage, text } from '../stage.ts';
import { player } from './player.ts';

const SQUARE = `data:image/svg+xml,${encodeURIComponent('<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 300 200"><rect width="300" height="200" fill="tan"/></svg>')}`;

const one: Hotspot = {
  kind: 'hotspot',
  ...basics('Where do you tap?'),
  picture: { t: 'image', src: SQUARE, alt: 'A mail program.' },
  regions: [
    {
      id: 'h1',
      text: text('Reply'),
      right: false,
      shape: 'rect',
      x: 0,
      y: 0,
      width: 30,
      height: 20,
      feedback: text('They would know you.'),
    },
    { id: 'h2', text: text('Report'), right: true, shape: 'oval', x: 60, y: 60, width: 30, height: 30 },
  ],
  elsewhere: text('Look at the buttons.'),
};
const several: Hotspot = { ...one, regions: one.regions.map((region) => ({ ...region, right: true })) };

type Stage = Awaited<ReturnType<typeof stage<Hotspot>>>;

/** Clicks the picture at a point in percent. */
async function clickAt({ screen }: Stage, x: number, y: number) {
  const area = screen.getByRole('button', { name: 'Picture to mark' });
  await expect.poll(() => area.element().getBoundingClientRect().height).toBeGreaterThan(50);
  const { width, height } = area.element().getBoundingClientRect();
  await area.click({ position: { x: (x / 100) * width, y: (y / 100) * height } });
}

function points({ response }: Stage) {
  const { places } = response() as HotspotResponse;
  return places.map((place) => ('x' in place ? [Math.round(place.x), Math.round(place.y)] : place.region));
}

test('a tap marks the picture, and with one right place another tap moves the mark', async () => {
  const staged = await stage(player, one);
  await clickAt(staged, 10, 10);
  expect(points(staged)).toEqual([[10, 10]]);
  await clickAt(staged, 75, 75);
  expect(points(staged)).toEqual([[75, 75]]);
  await staged.grade();
  await expect.element(staged.screen.getByText('Your answer is right')).toBeInTheDocument();
});

test('with several right places every tap adds a mark, and one on a mark takes it away', async () => {
  const staged = await stage(player, several);
  await clickAt(staged, 10, 10);
  await clickAt(staged, 75, 75);
  expect(points(staged)).toEqual([
    [10, 10],
    [75, 75],
  ]);
  await clickAt(staged, 11, 11);
  expect(points(staged)).toEqual([[75, 75]]);
  await clickAt(staged, 75, 75);
  expect(staged.response()).toBeNull();
});

test('by keyboard arrows move the crosshair, Shift finely, Enter marks, is announced and then checks', async () => {
  const staged = await stage(player, one);
  await userEvent.keyboard('{Tab}{ArrowRight}{ArrowRight}{Shift>}{ArrowUp}{/Shift}{Enter}');
  expect(staged.response()).toEqual({ places: [{ x: 56, y: 49.5 }] });
  await expect
    .element(staged.screen.getByText('Marked, 56 percent from the left and 50 from the top'))
    .toBeInTheDocument();
  expect(staged.submits()).toBe(0);
  await userEvent.keyboard('{Enter}');
  expect(staged.submits()).toBe(1);
  await userEvent.keyboard('{ArrowLeft>40/}{ArrowUp>40/}{Enter}');
  expect(staged.response()).toEqual({ places: [{ x: 0, y: 0 }] });
});

test('a list of names gives an answer of the same worth, and tells nothing about the picture', async () => {
  const { screen, response, grade } = await stage(player, one);
  await screen.getByRole('button', { name: 'Answer with a list' }).click();
  await screen.getByRole('radio', { name: 'Report' }).click();
  expect(response()).toEqual({ places: [{ region: 'h2' }] });
  await screen.getByRole('button', { name: 'Answer with a list' }).click();
  expect(response()).toBeNull();
  await screen.getByRole('button', { name: 'Answer with a list' }).click();
  await screen.getByRole('radio', { name: 'Report' }).click();
  expect(await grade()).toMatchObject({ score: 1 });
});

test('there is no list where the author gave no names', async () => {
  const { screen } = await stage(player, { ...one, regions: one.regions.map((region) => ({ ...region, text: [] })) });
  await expect.element(screen.getByRole('button', { name: 'Answer with a list' })).not.toBeInTheDocument();
});

test('after grading the right place and what was marked say why, and a miss gets the general hint', async () => {
  const staged = await stage(player, several);
  await clickAt(staged, 10, 10);
  await clickAt(staged, 50, 50);
  await staged.grade();
  const said = staged.screen
    .getByRole('listitem')
    .elements()
    .map((item) => item.textContent?.replace(/\s+/g, ' '));
  expect(said[0]).toMatch(/Reply.*Your answer is right.*They would know you\./);
  expect(said[1]).toMatch(/Report.*Right answer/);
  expect(said[2]).toMatch(/You marked another spot.*Look at the buttons\./);
});

test('axe finds nothing on the picture, on the list and after grading', async () => {
  const staged = await stage(player, one);
  await clickAt(staged, 10, 10);
  await staged.expectAccessible();
  await staged.screen.getByRole('button', { name: 'Answer with a list' }).click();
  await staged.screen.getByRole('radio', { name: 'Reply' }).click();
  await staged.expectAccessible();
  await staged.grade();
  await staged.expectAccessible();
});
