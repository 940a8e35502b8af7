import axe from 'axe-core';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { render } from 'vitest-browser-svelte';
import { type LocalDay, localDay } from '#core/habit/local-day.ts';
import type { HabitPlan } from '#core/habit/rhythm.ts';
import { streak } from '#core/habit/streak.ts';
import { advisable } from '../engine/advice.ts';
import { useLanguage } from '../messages/language.svelte.ts';
import { forget } from '../offline/change-learner.ts';
import { now, zone } from '../offline/clock.ts';
import { learner, openLearner, record } from '../offline/store.svelte.ts';
import Week from '../today/Week.svelte';
import '../ui/tokens.css';
import '../ui/base.css';
import Holidays from './Holidays.svelte';
import { localDayAt } from './local-days.ts';
import RhythmForm from './RhythmForm.svelte';
import RhythmOffer from './RhythmOffer.svelte';
import { weekSentence } from './week-sentence.ts';

const MONDAY = localDay(2026, 11, 2);
const plan: HabitPlan = { rhythms: [], pauses: [] };
const today = localDayAt(now(), zone());

const flaws = async (container: Element) =>
  (await axe.run(container)).violations.map(({ id, help }) => `${id}: ${help}`);

beforeEach(async () => {
  await useLanguage('en', true);
  await openLearner();
  await forget();
});

afterEach(forget);

describe('the line under the week', () => {
  const said = (practised: readonly LocalDay[], day: LocalDay, habit = plan) =>
    weekSentence(streak(habit, new Set(practised.map((offset) => MONDAY + offset)), MONDAY + day), habit, MONDAY + day);

  test('says what keeps this week while there are days enough, and what is kept', () => {
    expect(said([0, 1], 2)).toBe('One more day keeps this week.');
    expect(said([0, 1, 2], 3)).toBe('One week kept.');
    expect(said([0, 1, 2, 7], 8)).toBe('One week kept. 2 more days keep this week.');
  });

  test('never speaks of what cannot be kept any more', () => {
    expect(said([6], 6)).toBe('A new week begins on Monday.');
    expect(said([0, 1, 2, 13], 13)).toBe('One week kept.');
  });

  test('says how last week can be made up for', () => {
    expect(said([0, 1, 2, 7, 8, 14, 15, 16], 16)).toBe('One more day this week makes up for last week.');
  });

  test('leaves holidays alone', () => {
    const away = { ...plan, pauses: [{ from: MONDAY + 7, to: MONDAY + 13 }] };
    expect(said([0, 1, 2], 9, away)).toBe('Paused until Sunday, November 15. One week kept.');
  });
});

test('a rhythm is kept in three taps and holds from today', async () => {
  let kept = false;
  const screen = await render(RhythmForm, { onkept: () => (kept = true) });
  expect(await flaws(screen.container)).toEqual([]);
  await screen.getByRole('button', { name: 'After lunch' }).click();
  await screen.getByRole('radio', { name: '10' }).click();
  await screen.getByRole('button', { name: 'Keep this rhythm' }).click();
  await expect.poll(() => kept).toBe(true);
  expect(learner.state.rhythms).toEqual([
    { from: today, rhythm: { weekdays: [0, 1, 2, 3, 4], at: 780, cue: 'After lunch', minutes: 10 } },
  ]);
  expect(learner.state.settings.minutes).toBe(10);
});

test('a rhythm begins with the working days of the region', async () => {
  await useLanguage('ar', true);
  await render(RhythmForm, { onkept: () => undefined });
  const pressed = [...document.querySelectorAll('[aria-pressed=true] .unseen')].map(({ textContent }) => textContent);
  expect(pressed).toEqual(['الأحد', 'الاثنين', 'الثلاثاء', 'الأربعاء', 'الخميس']);
});

test('a rhythm needs a day, and says so', async () => {
  const screen = await render(RhythmForm, { onkept: () => undefined });
  for (const day of ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday']) {
    await screen.getByRole('button', { name: day }).click();
  }
  await expect.element(screen.getByRole('status')).toHaveTextContent('Choose at least one day.');
  await expect.element(screen.getByRole('button', { name: 'Keep this rhythm' })).toBeDisabled();
});

test('the offer is made once', async () => {
  const screen = await render(RhythmOffer);
  expect(await flaws(screen.container)).toEqual([]);
  await screen.getByRole('button', { name: 'No, thanks' }).click();
  await expect.poll(() => learner.state.settings['rhythm-offer']).toBe(false);
});

test('a holiday is planned, shown in the week, bears on the first plans already and is called off', async () => {
  const screen = await render(Holidays);
  expect(advisable()).toBe(false);
  await screen.getByRole('button', { name: 'Plan a holiday' }).click();
  expect(await flaws(screen.container)).toEqual([]);
  await screen.getByRole('button', { name: 'Pause', exact: true }).click();
  await expect.element(screen.getByText(/^Paused until/)).toBeVisible();
  expect(learner.state.pauses).toEqual([{ from: today, to: today + 6 }]);
  expect(advisable()).toBe(true);
  const week = await render(Week);
  expect(await flaws(week.container)).toEqual([]);
  await expect.element(week.getByText(/: holiday$/).first()).toBeInTheDocument();
  await screen.getByRole('button', { name: 'Resume now' }).click();
  await expect.poll(() => learner.state.pauses).toEqual([]);
});

test('what has passed of a holiday stays one', async () => {
  await record({ kind: 'pause', from: today - 3, to: today + 3 });
  const screen = await render(Holidays);
  await screen.getByRole('button', { name: 'Resume now' }).click();
  await expect.poll(() => learner.state.pauses).toEqual([{ from: today - 3, to: today - 1 }]);
});
