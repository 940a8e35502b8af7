import { afterEach, beforeEach, expect, test } from 'vitest';
import { localDay } from '#core/habit/local-day.ts';
import { Reminders } from '#server/features/reminders/reminders.repository.ts';
import type { TestClient } from '#server/testing/client.ts';
import { describeEngines, type TestStore } from '#server/testing/engines.ts';
import { greetingVersion, TestDevice } from '#server/testing/events.ts';
import { startTestServer, TEST_START, type TestServer } from '#server/testing/server.ts';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const FRIDAY = localDay(2026, 11, 20);
/** The tests begin on Friday at nine; the usual moment is ten. */
const RHYTHM = {
  kind: 'rhythm',
  from: FRIDAY,
  weekdays: [0, 1, 2, 3, 4],
  at: 600,
  cue: 'After coffee',
  minutes: 5,
} as const;

describeEngines('reminders', (makeStore) => {
  let store: TestStore;
  let server: TestServer;
  let ana: TestClient;
  let phone: TestDevice;
  const mails = () => server.mailbox?.mails.filter(({ key }) => key !== undefined) ?? [];
  const say = async (...events: unknown[]) => {
    await phone.sync(ana, events, { sentAt: server.clock.now });
    await server.work();
  };
  const setting = (field: 'reminders' | 'quiet-hours' | 'language', value: string) =>
    phone.setting(field, value, server.clock.now);
  const until = async (time: number) => {
    server.clock.now = time;
    await server.work();
  };
  const on = async (...more: unknown[]) => {
    await say(phone.intent(RHYTHM), setting('reminders', 'mail'), ...more);
  };

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

  test('come by e-mail at the usual moment, once, in the learner’s language, and say why and how to stop', async () => {
    await on(setting('language', 'de'));
    await until(TEST_START + HOUR - 1);
    expect(mails()).toEqual([]);
    await until(TEST_START + HOUR);
    await until(TEST_START + HOUR);
    const [mail, ...others] = mails();
    expect(others).toEqual([]);
    expect(mail).toMatchObject({
      to: 'ana@example.org',
      subject: expect.stringContaining('Eine kurze Lektion für Sie'),
    });
    expect(mail?.text).toContain('http://localhost/session?minutes=5');
    expect(mail?.text).toContain('gegen 10:00 erinnert werden: „After coffee“');
    expect(mail?.text).toContain(mail?.stop);
    await until(TEST_START + 3 * DAY + HOUR);
    expect(mails()).toHaveLength(2);
    expect(new Set(mails().map(({ key }) => key)).size).toBe(2);
  });

  test('do not come to whoever practised, is away, has nothing due, asked for none or never asked', async () => {
    await say(phone.intent(RHYTHM));
    await until(TEST_START + HOUR);
    await say(setting('reminders', 'mail'));
    server.clock.now = TEST_START + 3 * DAY;
    await say(phone.attempt({ clientAt: server.clock.now, zone: 'UTC' }));
    await until(server.clock.now + HOUR);
    await say(phone.intent({ kind: 'pause', from: FRIDAY + 4, to: FRIDAY + 4 }, server.clock.now));
    await until(TEST_START + 4 * DAY + HOUR);
    await say(setting('reminders', 'off'));
    await until(TEST_START + 5 * DAY + HOUR);
    expect(mails()).toEqual([]);
    await say(setting('reminders', 'mail'));
    await until(TEST_START + 6 * DAY + HOUR);
    expect(mails()).toHaveLength(1);
  });

  test('keep out of quiet hours, also when the server was down at the right moment', async () => {
    await on(setting('quiet-hours', '540-720'));
    await until(TEST_START + 3 * HOUR - 1);
    expect(mails()).toEqual([]);
    await until(TEST_START + 3 * HOUR);
    expect(mails()).toHaveLength(1);
    await say(setting('quiet-hours', '660-1020'));
    await until(TEST_START + 3 * DAY + 4 * HOUR);
    expect(mails()).toHaveLength(1);
    await until(TEST_START + 4 * DAY + HOUR);
    expect(mails()).toHaveLength(2);
  });

  test('follow the learner into another zone, and a day is told once however far the flight', async () => {
    await on();
    await until(TEST_START + HOUR);
    await say({ ...setting('language', 'en'), zone: 'America/Los_Angeles' });
    await until(TEST_START + 9 * HOUR);
    expect(mails()).toHaveLength(1);
    await until(TEST_START + 3 * DAY + 8 * HOUR);
    expect(mails()).toHaveLength(1);
    await until(TEST_START + 3 * DAY + 9 * HOUR);
    expect(mails()).toHaveLength(2);
  });

  test('stop after three that were ignored, which the third says, and start again when asked', async () => {
    await on();
    for (const day of [0, 3, 4, 5, 6]) await until(TEST_START + day * DAY + HOUR);
    const last = mails().map(({ text }) => text.includes('sends no more'));
    expect(last).toEqual([true, false, false]);
    await say(setting('reminders', 'mail'));
    await until(TEST_START + 7 * DAY + HOUR);
    expect(mails()).toHaveLength(4);
    expect(mails()[0]?.text).not.toContain('sends no more');
  });

  test('go on when a look failed for good: whoever is overdue is planned anew', async () => {
    await on();
    await server.engine.write((writer) =>
      writer.updateTable('job').set({ ended_at: 1 }).where('kind', '=', 'reminder').execute(),
    );
    await until(TEST_START + 5 * HOUR);
    await server.planOverdue();
    await server.work();
    await until(TEST_START + 3 * DAY + HOUR);
    expect(mails()).toHaveLength(1);
  });

  test('are one worker’s to send, however many ask at once, until that one may be taken for dead', async () => {
    const { id: organization } = await server.engine.db
      .selectFrom('organization')
      .select('id')
      .executeTakeFirstOrThrow();
    const { id: learner } = await server.engine.db.selectFrom('member').select('id').executeTakeFirstOrThrow();
    const reminders = new Reminders(organization);
    const mark = (now: number) => server.engine.write((writer) => reminders.mark(writer, learner, FRIDAY, 'mail', now));
    const ask = (now: number) => Promise.all(Array.from({ length: 8 }, () => mark(now)));
    expect((await ask(TEST_START)).sort()).toEqual([...Array.from({ length: 7 }, () => 'busy'), 'mine']);
    expect((await ask(TEST_START + 60_000)).filter((one) => one === 'mine')).toHaveLength(1);
    await server.engine.write((writer) => reminders.sent(writer, learner, FRIDAY, TEST_START));
    expect(new Set(await ask(TEST_START + DAY))).toEqual(new Set(['sent']));
  });

  test('are sent once by two servers on one database', async () => {
    await on();
    const second = store.databaseUrl ? await startTestServer(store) : server;
    second.clock.now = TEST_START + HOUR;
    server.clock.now = TEST_START + HOUR;
    await Promise.all([server.work(), second.work()]);
    const sent = [server, second].flatMap(({ mailbox }) => mailbox?.mails.filter(({ key }) => key) ?? []);
    expect(new Set(sent).size).toBe(1);
    if (second !== server) await second.stop();
  });

  test('end with one tap in the mail program, from anywhere and without a session; a link checker ends nothing', async () => {
    await on();
    await until(TEST_START + HOUR);
    const path = new URL(mails()[0]?.stop ?? '').pathname;
    const page = await fetch(server.address + path);
    expect(page.headers.get('content-security-policy')).toContain("form-action 'self'");
    expect(await page.text()).toContain('<form method="post">');
    const body = 'List-Unsubscribe=One-Click';
    const headers = { 'content-type': 'application/x-www-form-urlencoded' };
    for (const wrong of [`${path}x`, '/reminders/stop/x', '/reminders/stop/']) {
      expect((await fetch(server.address + wrong, { method: 'POST', body, headers })).ok).toBe(false);
    }
    const done = await fetch(server.address + path, { method: 'POST', body, headers });
    expect([done.status, await done.text()]).toEqual([200, expect.stringContaining('no more reminders by e-mail')]);
    await until(TEST_START + 3 * DAY + HOUR);
    expect(mails()).toHaveLength(1);
    const heard = await new TestDevice('0'.repeat(16)).sync(ana, []);
    expect(heard.events).toContainEqual(expect.objectContaining({ field: 'reminders', value: 'off' }));
  });

  test('are told to nobody who was erased, and nothing of them stays', async () => {
    await on();
    await until(TEST_START + HOUR);
    await ana.post('/api/me/erase', { email: 'ana@example.org' });
    await until(TEST_START + 3 * DAY + HOUR);
    expect(mails()).toHaveLength(1);
    for (const table of ['reminder', 'reminder_watch'] as const)
      expect(await server.engine.db.selectFrom(table).selectAll().execute()).toEqual([]);
  });
});
