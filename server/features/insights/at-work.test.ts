import { afterEach, beforeEach, expect, test } from 'vitest';
import { AtWorkReport } from '#contract/insights.ts';
import { describeEngines, type TestStore } from '#server/testing/engines.ts';
import { greetingVersion, TestDevice } from '#server/testing/events.ts';
import { signInAs, startTestServer, TEST_START, type TestServer } from '#server/testing/server.ts';

const DAY = 86_400_000;

describeEngines('what an organization uses at work', (makeStore) => {
  let store: TestStore;
  let server: TestServer;

  beforeEach(async () => {
    store = await makeStore();
    server = await startTestServer(store);
  });

  afterEach(async () => {
    await server.stop();
    await store.remove();
  });

  async function learns(name: string, module: string): Promise<void> {
    const client = await server.client().signIn(`${name}@example.org`);
    const device = new TestDevice(await greetingVersion(client));
    const session = device.attempt().session;
    const plan = device.intent(
      { kind: 'plan', session, module, cue: `${name} meets Kern`, action: 'ask first' },
      TEST_START - 9 * DAY,
    );
    const said = { kind: 'check-in', plan: plan.id, after: 7, used: 'yes', hours: 2, blocked: `${name} had no time` };
    await device.sync(client, [
      plan,
      device.intent(said as Parameters<TestDevice['intent']>[0], TEST_START - DAY),
      device.intent({ kind: 'used', skill: 'greeting', at: TEST_START - 2 * DAY, answer: 'worked' }, TEST_START - DAY),
    ]);
  }

  async function report(): Promise<AtWorkReport> {
    const manager = await signInAs(server, 'manager');
    const query = 'share=0.5&confidence=0.8&hourValue=60&cost=100';
    return (await manager.get(`/api/insights/at-work?${query}`)).as(AtWorkReport);
  }

  test('is summed up for five people or more, and the return for twenty', async () => {
    for (let person = 0; person < 4; person += 1) await learns(`p${person}`, 'greeting');
    expect(await report()).toEqual({ smallestGroup: 5, modules: [], impact: { printed: false, n: 4, needed: 20 } });
    await learns('p4', 'farewell');
    const five = await report();
    expect(five.all).toMatchObject({ people: 5, plans: 5, used: 5, hours: 10, needs: 5, needsWorked: 5 });
    expect(five.modules).toEqual([]);
    await learns('p5', 'greeting');
    expect((await report()).modules).toMatchObject([{ module: 'greeting', people: 5, hours: 10 }]);
  });

  test('names nobody and repeats nothing that was written; managers cannot read it anywhere else', async () => {
    for (let person = 0; person < 20; person += 1) await learns(`p${person}`, 'greeting');
    const made = await report();
    expect(made.impact).toMatchObject({ printed: true, n: 20, isolated: false, hours: { likely: 0.8 } });
    expect(JSON.stringify(made)).not.toMatch(/Kern|no time|example\.org|p1/);
    const manager = await signInAs(server, 'manager');
    const { paths } = JSON.parse((await manager.get('/api/openapi.json')).text);
    const reads = Object.keys(paths).filter((path) => paths[path].get && !path.includes('{'));
    for (const path of reads) expect((await manager.get(path)).text, path).not.toMatch(/Kern|no time/);
    const device = new TestDevice('1');
    expect((await device.sync(manager, [])).events).toEqual([]);
  });

  test('is reckoned with numbers alone', async () => {
    const manager = await signInAs(server, 'manager');
    for (const query of ['share=much', 'confidence=1.5', 'hourValue=-3', 'cost=1e12'])
      expect((await manager.get(`/api/insights/at-work?${query}`)).code, query).toBe('invalid_request');
  });
});
