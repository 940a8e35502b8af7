import { enterCode, signIn } from '../mailbox.ts';
import { goTo, openLesson } from '../places.ts';
import { play, pressOf } from '../play.ts';
import type { Tour } from './tour.ts';

const ADDRESS = 'maja.with.a.rather.long.name@department.example.org';

export const member: Tour = {
  name: 'member',
  shows: 'what an account adds: signed in, devices, setting up, asking others, erasing, and being signed out',
  async walk(person, visit) {
    const { page, words } = person;
    const press = pressOf(person);
    await openLesson(page, 'anchoring');
    await play(person, { enough: (steps) => steps.length === 2 });
    await press(page.getByRole('button', { name: words('player.close') }));
    await page.goto('/sign-in?after=setup');
    await enterCode(person, ADDRESS);
    await page.getByLabel(words('account.organization')).waitFor();
    await visit('setup');
    await page.goto('/me');
    await page
      .getByRole('region', { name: words('me.devices') })
      .getByRole('listitem')
      .waitFor();
    await visit('me-signed-in');
    await press(page.getByRole('button', { name: words('habit.set'), exact: true }));
    await press(page.getByRole('button', { name: words('habit.keep'), exact: true }));
    const reminders = page.getByRole('region', { name: words('habit.reminders'), exact: true });
    await press(reminders.getByRole('radio', { name: words('habit.reminders-push') }));
    await reminders.getByText(words('habit.push-devices', { count: 0 })).waitFor();
    await press(reminders.getByRole('switch', { name: words('habit.quiet-hours') }));
    await reminders.getByLabel(words('habit.quiet-from')).waitFor();
    await visit('me-reminders');
    const podcast = page.getByRole('region', { name: words('me.podcast'), exact: true });
    await press(podcast.getByRole('button', { name: words('me.address-make') }));
    await podcast.getByLabel(words('me.address')).waitFor();
    await visit('me-podcast');
    await press(page.getByRole('button', { name: words('me.erase'), exact: true }));
    await page
      .getByRole('dialog', { name: words('me.erase-title') })
      .getByRole('textbox')
      .waitFor();
    await visit('me-erase');
    await page.goto('/setup');
    await page.getByLabel(words('account.organization')).fill('Trattoria');
    await press(page.getByRole('button', { name: words('account.setup-button'), exact: true }));
    await page.getByText(words('account.setup-done', { organization: 'Trattoria' })).waitFor();
    await visit('setup-done');
    await page.goto('/insights');
    await page.getByRole('heading', { name: words('insights.few-title') }).waitFor();
    await visit('insights-few');
    await page.goto('/module/batna');
    await press(page.getByRole('button', { name: words('assignments.ask'), exact: true }));
    await page.getByRole('button', { name: words('assignments.withdraw') }).waitFor();
    await visit('module-ask');
    await page.goto('/');
    await press(page.getByRole('button', { name: words('today.fresh') }));
    await page.getByRole('region', { name: words('assignments.title') }).waitFor();
    await visit('today-asked');
    await page.context().clearCookies();
    await page.goto('/');
    await page.getByRole('heading', { name: words('today.expired-title') }).waitFor();
    await visit('today-signed-out');
    await goTo(person, 'me');
    await visit('me-signed-out');
    await signIn(person, ADDRESS);
  },
};
