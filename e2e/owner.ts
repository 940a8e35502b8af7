/** What the owner of an organization does; the server must be one on which nobody has ever been. */
import { enterCode } from './mailbox.ts';
import { type Person, pressOf } from './play.ts';

/** Signs in as the first person there and sets the organization up. */
export async function setUp(person: Person, address: string, organization: string): Promise<void> {
  const { page, words } = person;
  await page.goto('/sign-in?after=setup');
  await enterCode(person, address);
  await page.getByLabel(words('account.organization')).fill(organization);
  await pressOf(person)(page.getByRole('button', { name: words('account.setup-button'), exact: true }));
  await page.getByText(words('account.setup-done', { organization })).waitFor();
}

/** Asks everybody, the owner too, to learn a module by a day: `2026-11-27`. Ends on the module's page. */
export async function askFor(person: Person, organization: string, module: string, by: string): Promise<void> {
  const { page, words } = person;
  await page.goto(`/module/${module}`);
  const form = page.getByRole('form', { name: words('assignments.ask-title', { organization }) });
  await form.getByLabel(words('assignments.by')).fill(by);
  await pressOf(person)(form.getByRole('button', { name: words('assignments.ask') }));
  await form.getByRole('button', { name: words('assignments.withdraw') }).waitFor();
}
