import axe from 'axe-core';
import { afterEach, beforeAll, expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import type { Audio } from '#content/cards/audio/schema.ts';
import type { Video } from '#content/cards/video/schema.ts';
import { useLanguage } from '../../messages/language.svelte.ts';
import { openLearner } from '../../offline/store.svelte.ts';
import '../../ui/tokens.css';
import '../../ui/base.css';
import AudioView from '../audio/View.svelte';
import VideoView from '../video/View.svelte';
import { keepPlace, placeIn } from './place.ts';
import { silence } from './silence.ts';

const LENGTH = 30;
const transcript = [
  { from: 1, to: 4, text: 'Look first.', speaker: 'Nora' },
  { from: 10, to: 14, text: 'Then lift, and look ahead.', speaker: 'Idris' },
];
const recorded = {
  seconds: LENGTH,
  chapters: [
    { at: 0, title: 'Before' },
    { at: 10, title: 'During' },
  ],
  body: [],
  transcript,
};

beforeAll(async () => {
  await useLanguage('en', true);
  await openLearner();
});

afterEach(() => localStorage.clear());

async function listen(more: Partial<Audio> = {}) {
  const card: Audio = { kind: 'audio', id: 'talk', src: silence(LENGTH), ...recorded, ...more };
  const screen = await render(AudioView, { card, label: 'Lifting', module: 'Lift safely' });
  const slider = screen.getByRole('slider', { name: 'Place in the recording' });
  const at = () => Number((slider.element() as HTMLInputElement).value);
  return { card, screen, slider, at };
}

async function watch(more: Partial<Video> = {}) {
  const card: Video = { kind: 'video', id: 'film', src: silence(LENGTH), questions: [], ...recorded, ...more };
  let ended = 0;
  const onend = () => {
    ended += 1;
  };
  const props = { card, label: 'Lifting', module: 'Lift safely', onend };
  const screen = await render(VideoView, props);
  const film = screen.container.querySelector('video');
  if (!film) throw new Error('There is no film.');
  await expect.poll(() => film.readyState).toBeGreaterThan(0);
  return { card, screen, film, ended: () => ended };
}

test.for([
  ['a podcast', listen],
  ['a film', watch],
] as const)('%s gives nothing to axe, and plays only when asked', async ([, show]) => {
  const { screen } = await show();
  const { violations } = await axe.run(screen.container, { rules: { 'video-caption': { enabled: false } } });
  expect(violations.map(({ id, help }) => `${id}: ${help}`)).toEqual([]);
  await expect.element(screen.getByRole('button', { name: 'Play', exact: true })).toBeVisible();
});

test('plays and pauses by its button, and says which of the two is next', async () => {
  const { screen, at } = await listen();
  await screen.getByRole('button', { name: 'Play', exact: true }).click();
  await expect.element(screen.getByRole('button', { name: 'Pause', exact: true })).toBeVisible();
  await expect.poll(at).toBeGreaterThan(0);
  await screen.getByRole('button', { name: 'Pause', exact: true }).click();
  await expect.element(screen.getByRole('button', { name: 'Play', exact: true })).toBeVisible();
});

test('answers to the keys of players everywhere, and leaves those of the session alone', async () => {
  const { screen, at } = await listen();
  await expect.element(screen.getByRole('button', { name: 'Play', exact: true })).toBeVisible();
  const seen: string[] = [];
  const outside = (event: KeyboardEvent) => void (event.defaultPrevented || seen.push(event.key));
  window.addEventListener('keydown', outside);
  await userEvent.keyboard('l');
  await expect.poll(at).toBe(10);
  await userEvent.keyboard('{ArrowRight}');
  await expect.poll(at).toBe(15);
  await userEvent.keyboard('jj{ArrowLeft}');
  await expect.poll(at).toBe(0);
  await userEvent.keyboard('m');
  await expect.element(screen.getByRole('button', { name: 'Mute' })).toHaveAttribute('aria-pressed', 'true');
  await userEvent.keyboard('k');
  await expect.element(screen.getByRole('button', { name: 'Pause', exact: true })).toBeVisible();
  await userEvent.keyboard(' ');
  await expect.element(screen.getByRole('button', { name: 'Play', exact: true })).toBeVisible();
  expect(seen).toEqual([]);
  await userEvent.keyboard('1?');
  expect(seen).toEqual(['1', '?']);
  window.removeEventListener('keydown', outside);
});

test('leaves letters to whoever searches the transcript, shows where it is said, and plays from there', async () => {
  const { screen, at } = await listen();
  await screen.getByText('Transcript').click();
  await screen.getByRole('searchbox', { name: 'Search the transcript' }).fill('LÓOK A');
  await expect.element(screen.getByText('1 place')).toBeVisible();
  await expect.element(screen.getByRole('mark')).toHaveTextContent('look a');
  await userEvent.keyboard('k');
  expect(at()).toBe(0);
  await expect.element(screen.getByText('Not said here')).toBeVisible();
  await screen.getByRole('searchbox').fill('');
  await screen.getByRole('button', { name: 'Then lift, and look ahead.' }).click();
  await expect.poll(at).toBeGreaterThanOrEqual(10);
  await expect
    .element(screen.getByRole('button', { name: 'Then lift, and look ahead.' }))
    .toHaveAttribute('aria-current', 'true');
});

test('goes to a chapter and says which one it is in', async () => {
  const { screen, at } = await listen();
  await screen.getByRole('button', { name: '0:10 During' }).click();
  await expect.poll(at).toBeGreaterThanOrEqual(10);
  await expect.element(screen.getByRole('button', { name: '0:10 During' })).toHaveAttribute('aria-current', 'true');
});

test('keeps the speed one has chosen for the next recording', async () => {
  const first = await listen();
  await first.screen.getByRole('combobox', { name: 'Speed' }).selectOptions('1.5×');
  await first.screen.unmount();
  const { screen } = await listen();
  await expect.element(screen.getByRole('combobox', { name: 'Speed' })).toHaveValue('1.5');
});

test('goes on where it was left', async () => {
  const src = silence(LENGTH);
  await keepPlace(src, 12);
  const { at, screen } = await listen({ src });
  await expect.poll(at).toBe(12);
  await screen.getByRole('button', { name: 'Forward 10 seconds' }).click();
  await screen.unmount();
  await expect.poll(() => placeIn(src)).toBe(22);
});

test('is on the lock screen with its title, while it is on screen', async () => {
  const { screen } = await listen();
  expect(navigator.mediaSession.metadata).toMatchObject({ title: 'Lifting', album: 'Lift safely' });
  expect(navigator.mediaSession.metadata?.artist).toBe('Nora and Idris');
  await screen.unmount();
  expect(navigator.mediaSession.metadata).toBeNull();
});

test('that cannot be reached says so, opens what is said, and tries again', async () => {
  const { screen } = await listen({ src: 'data:audio/wav;base64,AAAA' });
  await screen.getByRole('button', { name: 'Play', exact: true }).click();
  await expect.element(screen.getByRole('alert')).toBeVisible();
  await expect.element(screen.getByText(/^You can read here what is said in it/)).toBeVisible();
  await expect.element(screen.getByRole('button', { name: 'Look first.' })).toBeVisible();
  await expect.element(screen.getByRole('button', { name: 'Try again' })).toBeVisible();
});

test('a clip stops at its question, once, and goes no further', async () => {
  const clip = { film: 'film', from: 0, to: 8 };
  const { film, screen, ended } = await watch({ clip, questions: [{ at: 8, activity: 'q' }] });
  await userEvent.keyboard('ll');
  expect(film.currentTime).toBe(8);
  expect(ended()).toBe(0);
  await expect.element(screen.getByRole('button', { name: '0:10 During' })).toBeDisabled();
  film.currentTime = 7.6;
  await userEvent.keyboard('k');
  await expect.poll(ended).toBe(1);
  expect(film.paused).toBe(true);
});

test('the clip after a question goes on by itself, in the same element', async () => {
  const src = silence(LENGTH);
  const questions = [{ at: 8, activity: 'q' }];
  const first = await watch({ src, questions, clip: { film: 'film', from: 0, to: 8 } });
  first.film.currentTime = 7.6;
  await userEvent.keyboard('k');
  await expect.poll(first.ended).toBe(1);
  await first.screen.unmount();
  const second = await watch({ src, questions, clip: { film: 'film', from: 8, to: LENGTH } });
  expect(second.film).toBe(first.film);
  await expect.poll(() => second.film.paused).toBe(false);
  expect(second.film.currentTime).toBeGreaterThanOrEqual(8);
  await userEvent.keyboard('k');
});

test('shows captions until they are switched off, and remembers that', async () => {
  const captions = URL.createObjectURL(new Blob(['WEBVTT\n\n00:01.000 --> 00:04.000\nLook first.\n']));
  const { screen, film } = await watch({ captions });
  await expect.poll(() => film.textTracks[0]?.mode).toBe('showing');
  await userEvent.keyboard('c');
  await expect.poll(() => film.textTracks[0]?.mode).toBe('hidden');
  await screen.unmount();
  const again = await watch({ captions });
  await expect.element(again.screen.getByRole('button', { name: 'Captions' })).toHaveAttribute('aria-pressed', 'false');
});
