import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import { startMorsel } from '../tools/morsel-server.ts';
import { signIn } from './mailbox.ts';
import { test as base, expect } from './morsel.ts';

/** A server that may fetch from this machine, which a calendar for a test lies on. */
const test = base.extend({
  baseURL: async ({ browserName: _ }, use) => {
    const own = await startMorsel({ OUTGOING_PRIVATE: 'on' });
    await use(own.url);
    await own.stop();
  },
});

const DAY = 86_400_000;
const stamp = (at: number) => `${new Date(at).toISOString().replace(/[-:]/g, '').slice(0, 13)}0000Z`;
const calendar = (...events: [title: string, at: number][]) => {
  const lines = events.flatMap(([title, at]) => [
    ...['BEGIN:VEVENT', `UID:${title}`, `DTSTART:${stamp(at)}`, `SUMMARY:${title}`, 'END:VEVENT'],
  ]);
  return ['BEGIN:VCALENDAR', ...lines, 'END:VCALENDAR'].join('\r\n');
};

let far: Server;
test.beforeAll(async () => {
  const text = calendar(['Salary negotiation with Kern', Date.now() + 2 * DAY]);
  far = createServer((request, response) => {
    if (request.url === '/moved.ics') response.writeHead(302, { location: '/elsewhere.ics' }).end();
    else response.end(text);
  });
  far.listen(0, '127.0.0.1');
  await once(far, 'listening');
});
test.afterAll(() => {
  far.closeAllConnections();
  far.close();
});

const address = (path: string) => {
  const at = far.address();
  return `http://127.0.0.1:${typeof at === 'object' && at ? at.port : 0}/${path}`;
};

test('whoever is signed in subscribes to a calendar, says yes once and is prepared', async ({ person }) => {
  const { page, words } = person;
  await page.goto('/');
  await signIn(person, 'cara@example.org');
  const calendars = page.getByRole('region', { name: words('me.calendars') });
  const field = calendars.getByLabel(words('me.calendar-address'));
  await field.fill(address('moved.ics'));
  await calendars.getByRole('button', { name: words('me.calendar-subscribe') }).tap();
  await expect(calendars.getByRole('alert').first()).toContainText('sends elsewhere');
  await field.fill(address('secret.ics'));
  await calendars.getByRole('button', { name: words('me.calendar-subscribe') }).tap();
  await expect(calendars).toContainText('Salary negotiation with Kern');
  await expect(field).toHaveValue('');
  await calendars
    .getByRole('button', { name: words('me.calendar-yes') })
    .first()
    .tap();
  await expect(calendars).toContainText(words('me.calendar-coming', { count: 1 }));
  const exported = await (await page.request.get('/api/me/export')).text();
  expect(exported).not.toMatch(/Kern|secret\.ics/);
});

test('a calendar from a file is read and matched on the device: nothing is asked of the network', async ({
  person,
}) => {
  const { page, words } = person;
  await page.goto('/me');
  const calendars = page.getByRole('region', { name: words('me.calendars') });
  const text = calendar(['Salary negotiation with Haas', Date.now() + 3 * DAY]);
  const asked: string[] = [];
  page.on('request', (request) => {
    const said = `${request.url()} ${request.postData() ?? ''}`;
    if (request.method() !== 'GET' || /Haas|Salary|work\.ics/i.test(said)) asked.push(said);
  });
  await calendars
    .getByLabel(words('me.calendar-file'))
    .setInputFiles({ name: 'work.ics', mimeType: 'text/calendar', buffer: Buffer.from(text) });
  await expect(calendars).toContainText('Salary negotiation with Haas');
  await calendars
    .getByRole('button', { name: words('me.calendar-yes') })
    .first()
    .tap();
  await expect(calendars).toContainText(words('me.calendar-coming', { count: 1 }));
  expect(asked).toEqual([]);
});
