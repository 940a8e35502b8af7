import { afterEach, beforeEach, expect, test } from 'vitest';
import { localDay } from '#core/habit/local-day.ts';
import { describeEngines, type TestStore } from '#server/testing/engines.ts';
import { greetingVersion, TestDevice } from '#server/testing/events.ts';
import { TestMailServer } from '#server/testing/mail-server.ts';
import { type ServerProcess, startProcess } from '#server/testing/process.ts';
import { startTestServer } from '#server/testing/server.ts';

const MINUTE = 60_000;

describeEngines('a server killed while it reminds', (makeStore) => {
  let store: TestStore;
  let mail: TestMailServer;
  let settings: Record<string, string>;
  let server: ServerProcess | undefined;

  beforeEach(async () => {
    store = await makeStore();
    mail = new TestMailServer();
    settings = { SMTP_URL: await mail.listen() };
  });

  afterEach(async () => {
    await server?.kill();
    mail.close();
    await store.remove();
  });

  /** A learner whose usual moment has just gone by, with the job that looks whether to remind. */
  async function leaveOneDue(): Promise<void> {
    const planner = await startTestServer(store);
    const moment = Math.floor(Date.now() / MINUTE) * MINUTE - MINUTE;
    planner.clock.now = moment - MINUTE;
    const ana = await planner.client().signIn('ana@example.org');
    const phone = new TestDevice(await greetingVersion(ana));
    const [date, at] = [new Date(moment), (moment / MINUTE) % 1440];
    const from = localDay(date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate());
    const rhythm = { kind: 'rhythm', from, weekdays: [0, 1, 2, 3, 4, 5, 6], at, minutes: 5 } as const;
    const asked = phone.setting('reminders', 'mail', planner.clock.now);
    await phone.sync(ana, [phone.intent(rhythm, planner.clock.now), asked], { sentAt: planner.clock.now });
    await planner.work();
    await planner.stop();
  }

  /** Starts a server that dies by SIGKILL when its mail has got this far, and waits for that. */
  async function dieAt(command: string): Promise<void> {
    const starting = startProcess(store, settings);
    await new Promise<void>((resolve) => {
      mail.before = (said) => {
        if (said.startsWith(command)) void starting.then((running) => running.kill()).then(resolve);
        return !said.startsWith(command);
      };
    });
    mail.before = () => true;
    // The time until others may take over what the dead one had begun.
    const engine = await store.open();
    await engine.write((writer) => writer.updateTable('job').set({ leased_until: 0 }).execute());
    await engine.write((writer) => writer.updateTable('reminder').set({ marked_at: 0 }).execute());
    await engine.close();
  }

  async function everythingSent(): Promise<void> {
    await expect
      .poll(async () => {
        const engine = await store.open().catch(() => undefined);
        const rows = await engine?.db.selectFrom('reminder').select('sent_at').execute();
        await engine?.close();
        return rows?.map(({ sent_at }) => sent_at !== null);
      })
      .toEqual([true]);
  }

  test('between marking and sending tells nobody twice and everybody once', async () => {
    await leaveOneDue();
    await dieAt('RCPT');
    expect(mail.received).toEqual([]);
    await finish();
    expect(mail.received).toHaveLength(1);
    expect(mail.received[0]).toMatch(/^List-Unsubscribe:\s+<http.*\/reminders\/stop\//m);
    expect(mail.received[0]).toMatch(/^List-Unsubscribe-Post: List-Unsubscribe=One-Click/m);
  });

  test('between sending and noting it sends the same mail again, under the same name', async () => {
    await leaveOneDue();
    await dieAt('.');
    await finish();
    const names = mail.received.map((text) => /^Message-ID: (<\S+>)/im.exec(text)?.[1]);
    expect(names).toHaveLength(2);
    expect(new Set(names).size).toBe(1);
  });

  /** A server that is left alone until nothing is due. */
  async function finish(): Promise<void> {
    server = await startProcess(store, settings);
    await expect.poll(() => mail.received.length, { timeout: 20_000 }).toBeGreaterThan(0);
    await server.stop();
    await everythingSent();
  }
});
