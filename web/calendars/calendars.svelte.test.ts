import { afterEach, beforeEach, expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import type { Library } from '#contract/library.ts';
import { expectNoBarrier } from '../cards/testing.ts';
import { useLanguage } from '../messages/language.svelte.ts';
import { forget } from '../offline/change-learner.ts';
import { library, loadLibrary } from '../offline/library.svelte.ts';
import { deviceDatabase, learner, openLearner } from '../offline/store.svelte.ts';
import Calendars from './Calendars.svelte';

const LIST = {
  language: 'en',
  modules: [
    { id: 'anchoring', title: 'Name the first price', outcome: 'Open with a number.', skill: 'opening', cards: [] },
  ],
  skills: [{ id: 'opening', title: 'Opening a negotiation' }],
  collections: [],
  roles: [],
} as unknown as Library;

const stamp = (at: number) => `${new Date(at).toISOString().replace(/[-:]/g, '').slice(0, 13)}0000Z`;
const soon = (days: number) => Date.now() + days * 86_400_000;
const file = (...events: [title: string, at: number][]) => {
  const lines = events.flatMap(([title, at]) => [
    'BEGIN:VEVENT',
    `UID:${title}`,
    `DTSTART:${stamp(at)}`,
    `SUMMARY:${title}`,
    'END:VEVENT',
  ]);
  return new File([['BEGIN:VCALENDAR', ...lines, 'END:VCALENDAR'].join('\r\n')], 'work.ics', { type: 'text/calendar' });
};

beforeEach(async () => {
  await useLanguage('en', true);
  await openLearner();
  await deviceDatabase()?.put('library', LIST, 'en');
  await loadLibrary();
  expect(library.current?.skills).toHaveLength(1);
});
afterEach(forget);

const show = () => render(Calendars);
type Screen = Awaited<ReturnType<typeof show>>;
const choose = (screen: Screen, chosen: File) =>
  userEvent.upload(screen.getByLabelText('Or a calendar file (.ics)'), chosen);

test('a guest says yes once, and similar events, also when they move, are prepared for', async () => {
  const screen = await show();
  await choose(screen, file(['Price talk with Kern', soon(2)], ['Price talk with Haas', soon(4)], ['Lunch', soon(1)]));
  await expect.element(screen.getByText('Opening a negotiation?')).toBeVisible();
  expect(screen.getByRole('button', { name: 'Yes, get me ready' }).elements()).toHaveLength(1);
  await expectNoBarrier(screen.container);
  await screen.getByRole('button', { name: 'Yes, get me ready' }).click();
  await expect.element(screen.getByText(/^2 moments from your calendars/)).toBeVisible();
  const before = learner.state.needs.map(({ at }) => at);
  await choose(screen, file(['Price talk with Kern', soon(3)]));
  await expect.element(screen.getByText(/^1 moment from your calendars/)).toBeVisible();
  expect(learner.state.needs.map(({ skill }) => skill)).toEqual(['opening']);
  expect(before).not.toContain(learner.state.needs[0]?.at);
  await screen.getByRole('button', { name: 'Remove work.ics' }).click();
  await expect.poll(() => learner.state.needs).toEqual([]);
});

test('a no is remembered until it is taken back', async () => {
  const screen = await show();
  await choose(screen, file(['Price talk with Kern', soon(2)]));
  await screen.getByRole('button', { name: 'No', exact: true }).click();
  await choose(screen, file(['Price talk with Haas', soon(3)]));
  await expect.element(screen.getByText('Opening a negotiation?')).not.toBeInTheDocument();
  expect(learner.state.needs).toEqual([]);
  await screen.getByRole('button', { name: 'Forget my answers and ask again' }).click();
  await expect.element(screen.getByText('Opening a negotiation?')).toBeVisible();
});

test('a file that is no calendar is refused with a sentence', async () => {
  const screen = await show();
  await choose(screen, new File(['<html></html>'], 'page.ics', { type: 'text/calendar' }));
  await expect.element(screen.getByText('There is no calendar here. Use what ends in .ics.')).toBeVisible();
});
