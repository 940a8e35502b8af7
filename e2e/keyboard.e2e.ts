import { tabTo } from './by-keys.ts';
import { expect, test } from './morsel.ts';
import { endOf, look, play, share } from './play.ts';

test('the whole loop works by keyboard alone', async ({ person: { page, words, cards } }) => {
  test.slow();
  const person = { page, words, cards, uses: 'keyboard' } as const;
  const press = (key: string) => page.keyboard.press(key);
  const visit = async (place: string) => {
    await tabTo(page, page.getByRole('link', { name: words(`ui.${place}`), exact: true }));
    await press('Enter');
  };
  await page.goto('/');

  const dial = page.getByRole('slider', { name: words('today.dial') });
  await tabTo(page, dial);
  await press('Home');
  await expect(dial).toHaveAttribute('aria-valuenow', '2');
  await press('ArrowUp');
  await expect(dial).toHaveAttribute('aria-valuetext', /^3 minutes\. /);
  await press('PageDown');
  await tabTo(page, page.getByRole('link', { name: words('today.start'), exact: true }));
  await press('Enter');

  await look(person);
  await press('?');
  const sheet = page.getByRole('dialog', { name: words('player.shortcuts') });
  await expect(sheet).toBeVisible();
  await press('Escape');
  await expect(sheet).toBeHidden();
  await press('Escape');
  await page.waitForURL('/');
  await tabTo(page, page.getByRole('link', { name: words('today.start'), exact: true }));
  await press('Enter');
  await play(person, { right: share(0.75) });

  await tabTo(page, page.getByLabel(words('player.plan-cue')));
  await press('ControlOrMeta+A');
  await page.keyboard.type('I write an offer');
  await tabTo(page, page.getByRole('button', { name: words('player.plan-save') }));
  await press('Enter');
  await expect(page.getByText(words('player.plan-kept'))).toBeVisible();
  await tabTo(page, endOf(page, words));
  await press('Enter');

  await visit('find');
  await tabTo(page, page.getByRole('searchbox', { name: words('find.field') }));
  await page.keyboard.type('phishing');
  const warmUp = page.getByRole('link', { name: words('find.warm-up') }).first();
  await warmUp.waitFor();
  await tabTo(page, warmUp);
  await press('Enter');
  await play(person, { right: share(0.75) });
  await tabTo(page, endOf(page, words));
  await press('Enter');

  await visit('me');
  await tabTo(page, page.getByRole('radio', { name: words('me.appearance-system') }));
  await press('ArrowRight');
  await press('ArrowRight');
  await expect(page.getByRole('radio', { name: words('me.appearance-dark') })).toBeChecked();
  await expect(page.locator('html')).toHaveCSS('color-scheme', 'dark');
  await visit('memory');
  await expect(page.getByRole('region', { name: words('memory.plans') })).toContainText('I write an offer');
});
