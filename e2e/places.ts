import { expect, type Page } from '@playwright/test';
import { type Person, pressOf } from './play.ts';

/** Goes to one of the places by the bar at the bottom. */
export async function goTo(person: Person, place: 'today' | 'find' | 'memory' | 'me'): Promise<void> {
  const { page, words } = person;
  const places = page.getByRole('navigation', { name: words('ui.places') });
  await pressOf(person)(places.getByRole('link', { name: words(`ui.${place}`), exact: true }));
  await page.waitForURL(place === 'today' ? '/' : `/${place}`);
  await expect(places.locator('[aria-current]')).toHaveText(words(`ui.${place}`));
}

/** From Today into a session of so many minutes. */
export async function start(person: Person, minutes: 2 | 5 | 10 | 15): Promise<void> {
  const { page, words } = person;
  const press = pressOf(person);
  await press(page.getByRole('radio', { name: words('today.preset', { count: minutes }), exact: true }));
  await press(page.getByRole('link', { name: words('today.start'), exact: true }));
}

/** Opens a session on one module from the start of its lesson; reloading goes on with it. */
export async function openLesson(page: Page, lesson: string): Promise<void> {
  const seed = [...lesson].reduce((sum, letter) => sum * 31 + letter.charCodeAt(0), 0) % 1_000_000_007;
  await page.goto(`/session?lesson=${lesson}&minutes=15&seed=${seed}`);
}
