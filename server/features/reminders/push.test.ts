import * as v from 'valibot';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { PushedReminder, Reminders, TriedReminder } from '#contract/reminders.ts';
import { localDay } from '#core/habit/local-day.ts';
import type { TestClient } from '#server/testing/client.ts';
import { describeEngines, type TestStore } from '#server/testing/engines.ts';
import { greetingVersion, TestDevice } from '#server/testing/events.ts';
import { type TestBrowser, TestPushService } from '#server/testing/push-service.ts';
import { startTestServer, TEST_START, type TestServer } from '#server/testing/server.ts';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const FRIDAY = localDay(2026, 11, 20);
const RHYTHM = { kind: 'rhythm', from: FRIDAY, weekdays: [0, 1, 2, 3, 4], at: 600, minutes: 5 } as const;

describeEngines('reminders on a device', (makeStore) => {
  let store: TestStore;
  let server: TestServer;
  let service: TestPushService;
  let ana: TestClient;
  let phone: TestDevice;
  let browser: TestBrowser;

  const until = async (time: number) => {
    server.clock.now = time;
    await server.work();
  };
  const known = async (client = ana) => (await client.get('/api/me/reminders')).as(Reminders);
  const pushed = () => service.received.map(({ body }) => v.parse(PushedReminder, JSON.parse(browser.read(body))));

  beforeEach(async () => {
    service = await TestPushService.start();
    store = await makeStore();
    server = await startTestServer(store, { outgoingPrivate: true });
    ana = await server.client().signIn('ana@example.org');
    phone = new TestDevice(await greetingVersion(ana));
    browser = service.browser();
    await phone.sync(ana, [phone.intent(RHYTHM), phone.setting('reminders', 'push')]);
    await server.work();
    expect((await ana.post('/api/me/push', browser.target)).status).toBe(200);
  });

  afterEach(async () => {
    await server.stop();
    service.stop();
    await store.remove();
  });

  test('come once, with what is due, and where a tap leads', async () => {
    await until(TEST_START + HOUR);
    await until(TEST_START + HOUR);
    expect(pushed()).toMatchObject([
      { title: 'A short lesson for you: “Greet people well”', link: '/session?minutes=5', direction: 'ltr' },
    ]);
    expect((await known()).sent).toEqual([{ day: FRIDAY, sentAt: TEST_START + HOUR }]);
  });

  test('bring a question that two buttons can answer, where one is due', async () => {
    await phone.sync(ana, [phone.attempt({ clientAt: TEST_START - 20 * DAY, purpose: 'lesson', zone: 'UTC' })]);
    await until(TEST_START + HOUR);
    const [{ question } = { question: undefined }] = pushed();
    expect(question).toMatchObject({
      module: 'greeting',
      key: 'greeting/who-first',
      purpose: 'review',
      right: 'Right.',
    });
    expect(question?.options).toHaveLength(2);
  });

  test('end for a browser that is gone, and do not count as sent then', async () => {
    service.status = 410;
    await until(TEST_START + HOUR);
    expect(await known()).toMatchObject({ sent: [], devices: 0, thisDevice: false });
    service.status = 500;
    await ana.post('/api/me/push', browser.target);
    await until(TEST_START + 3 * DAY + HOUR);
    expect((await known()).sent).toEqual([]);
    service.status = 201;
    await until(TEST_START + 3 * DAY + HOUR + 60_000);
    expect((await known()).sent).toHaveLength(1);
    expect(new Set(service.received.slice(1).map(({ headers }) => headers.topic)).size).toBe(1);
  });

  test('go with the session of the device, and with the browser to whoever uses it next', async () => {
    const other = await server.client().signIn('ana@example.org');
    expect(await known(other)).toMatchObject({ devices: 1, thisDevice: false });
    await ana.post('/api/sign-out');
    expect(await known(other)).toMatchObject({ devices: 0 });
    await other.post('/api/me/push', browser.target);
    const ben = await server.client().signIn('ben@example.org');
    await ben.post('/api/me/push', browser.target);
    expect(await known(other)).toMatchObject({ devices: 0 });
    expect(await known(ben)).toMatchObject({ devices: 1, thisDevice: true });
    await ben.send('DELETE', '/api/me/push');
    expect(await known(ben)).toMatchObject({ devices: 0 });
  });

  test('can be tried out at once, which counts for nothing', async () => {
    expect((await ana.post('/api/me/reminders/try')).as(TriedReminder)).toEqual({ sent: true });
    expect(pushed()).toHaveLength(1);
    await until(TEST_START + HOUR);
    expect(pushed()).toHaveLength(2);
  });

  test('keep where they go sealed, and take no nonsense for it', async () => {
    const rows = JSON.stringify(await server.engine.db.selectFrom('push_target').selectAll().execute());
    for (const secret of ['127.0.0.1', browser.target.auth, browser.target.p256dh]) expect(rows).not.toContain(secret);
    for (const wrong of [{ endpoint: 'nowhere' }, { p256dh: 'AAAA' }, { auth: '!' }])
      expect((await ana.post('/api/me/push', { ...browser.target, ...wrong })).code).toBe('invalid_request');
  });
});
