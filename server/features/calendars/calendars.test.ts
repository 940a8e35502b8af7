import { once } from 'node:events';
import { rmSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { CalendarEvents, Calendars } from '#contract/calendar.ts';
import { newId } from '#server/ids.ts';
import type { TestClient } from '#server/testing/client.ts';
import { describeEngines, type TestStore } from '#server/testing/engines.ts';
import { signInAs, startTestServer, TEST_START, type TestServer } from '#server/testing/server.ts';

const FEED = [
  'BEGIN:VCALENDAR',
  'BEGIN:VEVENT',
  'UID:kern',
  'DTSTART;TZID=Europe/Berlin:20261124T100000',
  'DTEND;TZID=Europe/Berlin:20261124T110000',
  'RRULE:FREQ=WEEKLY',
  'SUMMARY:Price talk with Kern',
  'END:VEVENT',
  'END:VCALENDAR',
].join('\r\n');
/** A weekly meeting in Berlin over the end of summer time: 20 October called off, 27 October moved; a fair that lasts all day. */
const CASES = [
  'BEGIN:VCALENDAR',
  'BEGIN:VEVENT',
  'UID:weekly',
  'DTSTART;TZID=Europe/Berlin:20260908T100000',
  'RRULE:FREQ=WEEKLY',
  'EXDATE;TZID=Europe/Berlin:20261020T100000',
  'SUMMARY:Price talk',
  'END:VEVENT',
  'BEGIN:VEVENT',
  'UID:weekly',
  'RECURRENCE-ID;TZID=Europe/Berlin:20261027T100000',
  'DTSTART;TZID=Europe/Berlin:20261028T143000',
  'SUMMARY:Price talk\\, moved',
  'END:VEVENT',
  'BEGIN:VEVENT',
  'UID:fair',
  'DTSTART;VALUE=DATE:20261020',
  'SUMMARY:Trade fair',
  'END:VEVENT',
  'END:VCALENDAR',
].join('\r\n');
const DAY = 86_400_000;
const EVENTS = `/api/me/calendars/events?from=${TEST_START}&to=${TEST_START + 21 * DAY}&zone=Europe/Berlin`;

describeEngines('calendars of a learner', (makeStore) => {
  let store: TestStore;
  let server: TestServer;
  let learner: TestClient;
  let far: Server;
  let asked: IncomingMessage[];
  let answer: (request: IncomingMessage, response: ServerResponse) => void;

  beforeEach(async () => {
    store = await makeStore();
    server = await startTestServer(store, { outgoingPrivate: true });
    learner = await server.client().signIn('ana@example.org');
    asked = [];
    answer = (_, response) => response.writeHead(200, { etag: '"1"' }).end(FEED);
    far = createServer((request, response) => {
      asked.push(request);
      answer(request, response);
    });
    far.listen(0, '127.0.0.1');
    await once(far, 'listening');
  });

  afterEach(async () => {
    far.closeAllConnections();
    far.close();
    await server.stop();
    await store.remove();
  });

  const address = (path = 'secret-token.ics') => {
    const at = far.address();
    return `http://127.0.0.1:${typeof at === 'object' && at ? at.port : 0}/${path}`;
  };
  const subscribe = (path?: string, client = learner) =>
    client.post('/api/me/calendars', { address: address(path), name: 'Work' });
  const events = async (client = learner) => (await client.get(EVENTS)).as(CalendarEvents).calendars;

  test('say what happens within 21 days, and never where they came from', async () => {
    const answered = await subscribe();
    expect(answered.as(Calendars).calendars).toMatchObject([{ name: 'Work', createdAt: TEST_START }]);
    const [calendar] = await events();
    expect(calendar?.events.map(({ title, start }) => [title, new Date(start).toISOString()])).toEqual([
      ['Price talk with Kern', '2026-11-24T09:00:00.000Z'],
      ['Price talk with Kern', '2026-12-01T09:00:00.000Z'],
      ['Price talk with Kern', '2026-12-08T09:00:00.000Z'],
    ]);
    const texts = [
      answered,
      await learner.get('/api/me/calendars'),
      await learner.get(EVENTS),
      await learner.get('/api/me/export'),
    ];
    for (const { text } of texts) expect(text).not.toContain('secret-token');
    expect(texts[3]?.text).toContain('"calendars":[{"name":"Work"');
  });

  test('are fetched again only when they may have changed', async () => {
    await subscribe();
    await events();
    expect(asked).toHaveLength(1);
    server.clock.now += 10 * 60_000;
    answer = (request, response) => response.writeHead(request.headers['if-none-match'] === '"1"' ? 304 : 500).end();
    expect((await events())[0]?.events).toHaveLength(3);
    expect(asked).toHaveLength(2);
  });

  test('keep no title on the server, and their addresses only sealed, with a key outside the database', async () => {
    await subscribe();
    await events();
    const kept = JSON.stringify(await server.engine.db.selectFrom('calendar').selectAll().execute());
    for (const secret of ['Kern', 'secret-token', '127.0.0.1']) expect(kept).not.toContain(secret);
    await server.stop();
    server = await startTestServer(store, { outgoingPrivate: true });
    learner = await server.client().signIn('ana@example.org');
    expect((await events())[0]?.events).toHaveLength(3);
  });

  test('that were written before addresses were sealed are sealed at the next start', async () => {
    await subscribe();
    await server.engine.write((writer) => writer.updateTable('calendar').set({ address: address() }).execute());
    await server.stop();
    server = await startTestServer(store, { outgoingPrivate: true });
    learner = await server.client().signIn('ana@example.org');
    const [row] = await server.engine.db.selectFrom('calendar').selectAll().execute();
    expect(row?.address).not.toContain('127.0.0.1');
    expect((await events())[0]?.events).toHaveLength(3);
  });

  test('whose key is gone say so, and can be removed', async () => {
    await subscribe();
    await server.stop();
    rmSync(join(store.folder, 'secret.key'));
    server = await startTestServer(store, { outgoingPrivate: true });
    learner = await server.client().signIn('ana@example.org');
    const [calendar] = await events();
    expect(calendar).toMatchObject({ events: [], failure: { code: 'lost' } });
    expect((await learner.send('DELETE', `/api/me/calendars/${calendar?.id}`)).status).toBe(200);
  });

  test('are read as clocks show them: across a change of clocks, less what was called off, moved and all day', async () => {
    answer = (_, response) => response.end(CASES);
    await subscribe();
    const from = Date.UTC(2026, 9, 12);
    const span = `from=${from}&to=${from + 21 * DAY}&zone=Europe/Berlin`;
    const [calendar] = (await learner.get(`/api/me/calendars/events?${span}`)).as(CalendarEvents).calendars;
    expect(calendar?.leftOut).toBe(0);
    expect(calendar?.events.map(({ start, title, allDay }) => [new Date(start).toISOString(), title, allDay])).toEqual([
      ['2026-10-13T08:00:00.000Z', 'Price talk', false],
      ['2026-10-19T22:00:00.000Z', 'Trade fair', true],
      ['2026-10-28T13:30:00.000Z', 'Price talk, moved', false],
    ]);
  });

  test('are nobody else’s: no role but their learner is given a title or an address', async () => {
    await subscribe();
    await learner.post('/api/sync', { events: [], sentAt: TEST_START, device: newId(TEST_START) });
    for (const role of ['author', 'manager', 'admin', 'owner'] as const) {
      const other = await signInAs(server, role);
      for (const path of await readable(other)) {
        const { text } = await other.get(path);
        for (const secret of ['Price talk', 'Kern', 'secret-token'])
          expect(text, `${role} ${path}`).not.toContain(secret);
      }
    }
  });

  test('are the learner’s own, five at most, and gone when removed or with their learner', async () => {
    for (let index = 0; index < 5; index += 1) expect((await subscribe(`${index}.ics`)).status).toBe(200);
    const sixth = await subscribe('5.ics');
    expect(sixth.as(Calendars).failure).toMatchObject({ code: 'too_many', message: expect.stringContaining('Remove') });
    expect((await subscribe('4.ics')).as(Calendars).failure?.code).toBe('twice');
    const [first] = (await learner.get('/api/me/calendars')).as(Calendars).calendars;
    const other = await server.client().signIn('ben@example.org');
    expect(await events(other)).toEqual([]);
    expect((await other.send('DELETE', `/api/me/calendars/${first?.id}`)).code).toBe('not_found');
    expect((await learner.send('DELETE', `/api/me/calendars/${first?.id}`)).status).toBe(200);
    expect(await events()).toHaveLength(4);
    await learner.post('/api/me/erase', { email: 'ana@example.org' });
    expect(await server.engine.db.selectFrom('calendar').selectAll().execute()).toEqual([]);
  });

  test('behind hostile addresses are refused with a sentence, and nothing is kept', async () => {
    const refusals: [typeof answer, string][] = [
      [(_, response) => response.writeHead(302, { location: 'http://169.254.169.254/' }).end(), 'redirect'],
      [(_, response) => response.writeHead(403).end(), 'status'],
      [(_, response) => response.end('<html>secret of the network</html>'), 'no_calendar'],
      [(_, response) => endless(response), 'too_large'],
    ];
    for (const [hostile, code] of refusals) {
      answer = hostile;
      const refused = await subscribe();
      expect(refused.as(Calendars)).toMatchObject({ calendars: [], failure: { code } });
      expect(refused.text).not.toContain('secret of the network');
    }
    for (const wrong of ['file:///etc/passwd', 'ftp://example.org/x', 'calendar', 'https://a:b@example.org/x'])
      expect((await learner.post('/api/me/calendars', { address: wrong })).text).toContain('https://');
    expect(await events()).toEqual([]);
  });

  test('in private networks are refused unless the operator allows them', async () => {
    await server.stop();
    server = await startTestServer(store);
    learner = await server.client().signIn('ana@example.org');
    for (const target of [
      address(),
      'http://10.0.0.1/',
      'http://[::1]/',
      'webcal://192.168.1.1/x.ics',
      'http://localhost/',
    ])
      expect((await learner.post('/api/me/calendars', { address: target })).text).toContain('"code":"private"');
    expect(asked).toEqual([]);
  });

  test('that fail say why, and the others are read all the same', async () => {
    await subscribe('a.ics');
    server.clock.now += 1;
    await subscribe('b.ics');
    server.clock.now += 10 * 60_000;
    answer = (request, response) => (request.url === '/a.ics' ? response.writeHead(410).end() : response.end(FEED));
    const [first, second] = await events();
    expect(first).toMatchObject({ events: [], failure: { code: 'status' } });
    expect(second?.events).toHaveLength(3);
  });

  test('are asked for a time that makes sense, by members only', async () => {
    for (const [from, to, zone] of [
      [0, 22 * DAY, 'UTC'],
      [5, 5, 'UTC'],
      [0, 1, 'Mars/Olympus'],
      [0, 'x', 'UTC'],
    ])
      expect((await learner.get(`/api/me/calendars/events?from=${from}&to=${to}&zone=${zone}`)).code).toBe(
        'invalid_request',
      );
    expect((await server.client().get(EVENTS)).code).toBe('sign_in_required');
  });
});

/** Every address without parameters of its own that the API answers to a reader. */
async function readable(client: TestClient): Promise<string[]> {
  const { paths } = JSON.parse((await client.get('/api/openapi.json')).text);
  const found = Object.keys(paths).filter((path) => paths[path].get && !path.includes('{'));
  return found.map((path) => (path === '/api/me/calendars/events' ? EVENTS : path));
}

function endless(response: ServerResponse): void {
  const more = () => {
    while (response.write('x'.repeat(65_536)));
  };
  response.on('drain', more);
  more();
}
