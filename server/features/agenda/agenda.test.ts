import ICAL from 'ical.js';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { NewPrivateAddress, PrivateAddress } from '#contract/private-address.ts';
import { localDay } from '#core/habit/local-day.ts';
import type { TestClient } from '#server/testing/client.ts';
import { describeEngines, type TestStore } from '#server/testing/engines.ts';
import { greetingVersion, TestDevice } from '#server/testing/events.ts';
import { PUBLIC_URL, startTestServer, TEST_START, type TestServer } from '#server/testing/server.ts';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const FRIDAY = localDay(2026, 11, 20);

describeEngines('the own calendar', (makeStore) => {
  let store: TestStore;
  let server: TestServer;
  let ana: TestClient;
  let phone: TestDevice;

  beforeEach(async () => {
    store = await makeStore();
    server = await startTestServer(store);
    ana = await server.client().signIn('ana@example.org');
    phone = new TestDevice(await greetingVersion(ana));
  });

  afterEach(async () => {
    await server.stop();
    await store.remove();
  });

  const make = async (language = 'en') =>
    (await ana.post('/api/me/agenda', { language })).as(NewPrivateAddress).address.slice(PUBLIC_URL.length);
  const read = (text: string) => {
    const component = new ICAL.Component(ICAL.parse(text));
    for (const zone of component.getAllSubcomponents('vtimezone')) ICAL.TimezoneService.register(zone);
    return component.getAllSubcomponents('vevent').map((event) => new ICAL.Event(event));
  };
  const say = (...events: unknown[]) => phone.sync(ana, events);
  const from = (zone: string, body: Parameters<TestDevice['intent']>[0]) => ({ ...phone.intent(body), zone });
  const rhythm = (over = {}) =>
    ({
      kind: 'rhythm',
      from: FRIDAY,
      weekdays: [0, 2, 4],
      at: 540,
      cue: 'After coffee; now',
      minutes: 5,
      ...over,
    }) as const;

  test('has a session on each planned day, at the wall time of the place where the learner was last', async () => {
    await say(from('America/New_York', rhythm()), phone.intent({ kind: 'pause', from: FRIDAY + 3, to: FRIDAY + 9 }));
    await say(from('America/New_York', { kind: 'lookup', skill: 'greeting' }));
    const feed = await server.client().get(await make());
    expect(feed.headers.get('content-type')).toBe('text/calendar; charset=utf-8');
    const events = read(feed.text);
    expect(events[0]).toMatchObject({ summary: 'Morsel, 5 min', uid: `session-${FRIDAY}@localhost` });
    expect(events[0]?.description).toBe('After coffee; now\nhttp://localhost/session?minutes=5');
    expect(events[0]?.startDate.toJSDate().toISOString()).toBe('2026-11-20T14:00:00.000Z');
    expect(events[1]?.startDate.toString()).toBe('2026-11-30T09:00:00');
    expect(events).toHaveLength(24 - 3);
    expect(feed.text).not.toContain('VALARM');
  });

  test('keeps its wall time when the clocks change', async () => {
    server.clock.now = Date.UTC(2027, 2, 20, 9);
    await say(from('Europe/Berlin', rhythm({ weekdays: [0, 1, 2, 3, 4, 5, 6], at: 150 })));
    const events = read((await server.client().get(await make())).text);
    const starts = events.map(({ startDate }) => startDate.toJSDate().toISOString());
    expect(starts.slice(7, 10)).toEqual([
      '2027-03-27T01:30:00.000Z',
      // Half past two is left out on this day.
      '2027-03-28T01:00:00.000Z',
      '2027-03-29T00:30:00.000Z',
    ]);
  });

  test('offers the warm-up before what is coming up, by the name of the skill alone', async () => {
    const at = TEST_START + 2 * DAY;
    await say(phone.intent({ kind: 'need', skill: 'greeting', at }));
    const [event, ...others] = read((await server.client().get(await make('de'))).text);
    expect(others).toEqual([]);
    expect(event?.summary).toBe('Aufwärmen: Grüßen');
    expect(event?.endDate.toJSDate().getTime()).toBe(at);
    expect(event?.description).toContain('/session?minutes=1&only=greeting');
  });

  test('rings when the learner chose the calendar to be reminded by', async () => {
    await say(phone.intent(rhythm()), phone.setting('reminders', 'calendar'));
    expect((await server.client().get(await make())).text).toContain('TRIGGER:PT0S');
    await server.work();
    server.clock.now = TEST_START + HOUR;
    await server.work();
    expect(server.mailbox?.mails.filter(({ key }) => key)).toEqual([]);
  });

  test('is not sent again to a program that has it, and gone once revoked or made anew', async () => {
    const first = await make();
    const etag = (await server.client().get(first)).headers.get('etag') ?? '';
    server.clock.now += HOUR;
    expect((await server.client().get(first, { 'if-none-match': etag })).status).toBe(304);
    const second = await make();
    expect((await server.client().get(first)).code).toBe('not_found');
    expect((await ana.get('/api/me/agenda')).as(PrivateAddress).createdAt).toBe(server.clock.now);
    expect((await ana.send('DELETE', '/api/me/agenda')).status).toBe(200);
    for (const gone of [second, second.replace('.ics', '.xml'), '/feeds/agenda/x.ics'])
      expect((await server.client().get(gone)).code).toBe('not_found');
    expect((await ana.get('/api/me/agenda')).as(PrivateAddress).createdAt).toBeNull();
  });

  test('and a podcast have addresses of their own: neither opens the other', async () => {
    const calendar = await make();
    const podcast = (await ana.post('/api/me/podcast', { language: 'en' })).as(NewPrivateAddress).address;
    const token = new URL(podcast).pathname.split('/').at(-1)?.replace('.xml', '') ?? '';
    expect((await server.client().get(`/feeds/agenda/${token}.ics`)).code).toBe('not_found');
    expect((await server.client().get(calendar)).status).toBe(200);
  });
});
