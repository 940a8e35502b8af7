import { expect } from '@playwright/test';
import { askForMail } from '../mailbox.ts';
import { goTo } from '../places.ts';
import { type Person, pressOf } from '../play.ts';
import type { Tour, Visit } from './tour.ts';

export const newcomer: Tour = {
  name: 'newcomer',
  shows: 'every place before anything was learned, and the ways to an account',
  async walk(person, visit) {
    await seeToday(person, visit);
    await seeFind(person, visit);
    await seeMemoryAndMe(person, visit);
    await seeSignIn(person, visit);
  },
};

async function seeToday(person: Person, visit: Visit): Promise<void> {
  const { page, words } = person;
  await page.goto('/');
  await page.getByRole('link', { name: words('today.start'), exact: true }).waitFor();
  await visit('today-first');
  const roles = page.getByRole('group', { name: words('today.role') });
  await pressOf(person)(roles.getByRole('button').first());
  await page.getByRole('group', { name: words('today.goal') }).waitFor();
  await visit('today-role-chosen');
}

async function seeFind(person: Person, visit: Visit): Promise<void> {
  const { page, words } = person;
  const press = pressOf(person);
  await goTo(person, 'find');
  await page.locator('summary').first().waitFor();
  await visit('find');
  await press(page.locator('summary').first());
  await page.getByRole('article').first().waitFor();
  await visit('find-collection-open');
  const field = page.getByRole('searchbox', { name: words('find.field') });
  await field.fill('feedback');
  await expect(page.getByRole('status').filter({ hasText: /\S/ })).toBeVisible();
  await visit('find-results');
  await field.fill('qqqqqq');
  await expect(page.getByRole('main')).toContainText(words('find.nothing', { query: 'qqqqqq' }));
  await visit('find-nothing');
  for (const module of ['anchoring', 'clear-email', 'no-such-module']) {
    await page.goto(`/module/${module}`);
    await page.getByRole('main').getByRole('heading').first().waitFor();
    await visit(`module-${module}`);
  }
}

async function seeMemoryAndMe(person: Person, visit: Visit): Promise<void> {
  const { page, words } = person;
  await goTo(person, 'memory');
  await page.getByRole('heading', { name: words('memory.empty-title') }).waitFor();
  await visit('memory-empty');
  await pressOf(person)(page.getByRole('link', { name: words('memory.how') }));
  await page.getByRole('heading', { level: 2 }).first().waitFor();
  await visit('how-morsel-decides');
  await goTo(person, 'me');
  await page.getByRole('heading', { name: words('me.guest') }).waitFor();
  await visit('me-guest');
  await pressOf(person)(page.getByRole('button', { name: words('me.erase-guest'), exact: true }));
  await page.getByRole('dialog').waitFor();
  await visit('me-erase-guest');
  await page.goto('/no/such/page');
  await page.getByRole('heading', { name: words('ui.missing-title') }).waitFor();
  await visit('not-found');
}

async function seeSignIn(person: Person, visit: Visit): Promise<void> {
  const { page, words } = person;
  const press = pressOf(person);
  await page.goto('/setup');
  await page.getByRole('link', { name: words('account.sign-in'), exact: true }).waitFor();
  await visit('setup-signed-out');
  await page.goto('/sign-in');
  await page.getByLabel(words('account.email')).waitFor();
  await visit('sign-in');
  const { link } = await askForMail(person, 'a.person.with.a.rather.long.address@department.example.org');
  await visit('sign-in-code');
  await page.getByLabel(words('account.code')).fill('000000');
  await press(page.getByRole('button', { name: words('account.enter'), exact: true }));
  await page.getByText(words('account.error-wrong_code')).waitFor();
  await visit('sign-in-wrong-code');
  await page.goto(link);
  await page.getByRole('button', { name: words('account.link-button') }).waitFor();
  await visit('sign-in-link');
  await page.goto('/sign-in/link?broken');
  await page.getByText(words('account.link-broken')).waitFor();
  await visit('sign-in-link-broken');
}
