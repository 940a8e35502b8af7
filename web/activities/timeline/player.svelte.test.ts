import { expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import type { Timeline } from '#content/activities/timeline/schema.ts';
import { basics, stage, text } from '../stage.ts';
import { player } from './player.ts';

const activity: Timeline = {
  kind: 'timeline',
  ...basics('Put the steps on the axis.'),
  entries: [
    { id: 'e1', when: text('09:00'), what: text('Alarm'), given: true },
    { id: 'e2', when: text('09:01'), what: text('Pull the cable'), given: false },
    { id: 'e3', when: text('09:02'), what: text('Call security'), given: false },
    { id: 'e4', when: text('10:00'), what: [], given: true },
  ],
};

test('a tap on an event and a tap on a spot put it there', async () => {
  const { screen, response } = await stage(player, activity);
  await screen.getByRole('button', { name: 'Call security', exact: true }).click();
  await screen.getByRole('button', { name: /Put it after: 09:00 Alarm$/ }).click();
  expect(response()).toBeNull();
  await screen.getByRole('button', { name: /Put it after: 09:00 Alarm$/ }).click();
  expect(response()).toEqual({ gaps: [[], ['e2', 'e3'], []] });
});

test('a placed event moves to another spot, and a second tap takes it off', async () => {
  const { screen, response } = await stage(player, activity);
  await userEvent.keyboard('1');
  await userEvent.keyboard('1');
  await screen.getByRole('button', { name: 'Pull the cable', exact: true }).click();
  await screen.getByRole('button', { name: /Put it after: 10:00$/ }).click();
  expect(response()).toMatchObject({ gaps: [['e3'], [], ['e2']] });
  await screen.getByRole('button', { name: 'Call security', exact: true }).click();
  await screen.getByRole('button', { name: 'Call security', exact: true }).click();
  expect(response()).toBeNull();
});

test('an event moves down within its gap', async () => {
  const { screen, response } = await stage(player, activity);
  await screen.getByRole('button', { name: 'Pull the cable', exact: true }).click();
  await screen.getByRole('button', { name: /Put it after: 09:00 Alarm$/ }).click();
  await screen.getByRole('button', { name: /Put it after: Pull the cable$/ }).click();
  await screen.getByRole('button', { name: 'Pull the cable', exact: true }).click();
  await screen.getByRole('button', { name: /Put it after: Call security$/ }).click();
  expect(response()).toEqual({ gaps: [[], ['e3', 'e2'], []] });
});

test('an event is dragged to a spot', async () => {
  const { screen, response } = await stage(player, activity);
  const spot = screen.getByRole('button', { name: /Put it after: 10:00$/ });
  await userEvent.dragAndDrop(screen.getByRole('button', { name: 'Call security', exact: true }), spot);
  await userEvent.keyboard('1');
  expect(response()).toEqual({ gaps: [['e2'], [], ['e3']] });
});

test('by keyboard a digit says the spot, and what follows is announced', async () => {
  const { screen, response } = await stage(player, activity);
  await userEvent.keyboard('2');
  await expect.element(screen.getByText(/Put it after: 09:00 Alarm: done\. Next: /)).toBeInTheDocument();
  await userEvent.keyboard('4');
  expect(response()).not.toBeNull();
});

test('after grading the axis shows every time, and where a misplaced event stood', async () => {
  const { screen, grade } = await stage(player, activity);
  await screen.getByRole('button', { name: 'Call security', exact: true }).click();
  await screen.getByRole('button', { name: /Put it after: 10:00$/ }).click();
  await userEvent.keyboard('2');
  await grade();
  const said = screen
    .getByRole('listitem')
    .elements()
    .map((item) => item.textContent?.replace(/\s+/g, ' '));
  expect(said[1]).toMatch(/09:01.*Pull the cable.*Well placed/);
  expect(said[2]).toMatch(/09:02.*Call security.*You had it after “10:00”/);
});

test('axe finds nothing before, on the way and after grading', async () => {
  const { grade, expectAccessible } = await stage(player, activity);
  await expectAccessible();
  await userEvent.keyboard('2');
  await expectAccessible();
  await userEvent.keyboard('1');
  await grade();
  await expectAccessible();
});
