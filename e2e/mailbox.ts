/** Signing in as people do on a local server: by the mail that its mailbox page shows, newest first. */
import { expect, type Page } from '@playwright/test';
import { type Person, pressOf } from './play.ts';

export interface SignInMail {
  readonly code: string;
  readonly link: string;
}

/** Asks for a sign-in mail and reads it in the tab that the app offers to open. */
export async function askForMail(person: Person, address: string): Promise<SignInMail> {
  const { page, words } = person;
  const press = pressOf(person);
  if (new URL(page.url()).pathname !== '/sign-in') await page.goto('/sign-in');
  await page.getByLabel(words('account.email')).fill(address);
  await press(page.getByRole('button', { name: words('account.send') }));
  const [tab] = await Promise.all([
    page.waitForEvent('popup'),
    press(page.getByRole('link', { name: words('account.open-mailbox') })),
  ]);
  const mail = await readMail(tab, address);
  await tab.close();
  return mail;
}

/** Signs in by the code. */
export async function enterCode(person: Person, address: string): Promise<void> {
  const { page, words } = person;
  const { code } = await askForMail(person, address);
  await page.getByLabel(words('account.code')).fill(code);
  await pressOf(person)(page.getByRole('button', { name: words('account.enter'), exact: true }));
}

/** Signs in by the code from wherever the person is; ends on Me. */
export async function signIn(person: Person, address: string): Promise<void> {
  await enterCode(person, address);
  const { page, words } = person;
  await expect(page.getByRole('main')).toContainText(words('me.signed-in-as', { email: address }));
}

async function readMail(tab: Page, address: string): Promise<SignInMail> {
  const mail = tab
    .getByRole('article')
    .filter({ hasText: `To ${address},` })
    .first();
  const text = (await mail.textContent()) ?? '';
  const code = /\b\d{6}\b/.exec(text)?.[0];
  const link = await mail.getByRole('link').getAttribute('href');
  if (!code || !link) throw new Error(`The mail to ${address} has no code or no link: ${text}`);
  return { code, link };
}
