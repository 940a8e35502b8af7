import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { MAX_EVENTS } from '#contract/sync.ts';
import { fold } from '#core/sync/fold.ts';
import { Memories } from '#server/features/attempts/memories.repository.ts';
import { readEvent } from '#server/features/attempts/read-event.ts';
import { newId } from '#server/ids.ts';
import type { TestClient } from '#server/testing/client.ts';
import { describeEngines, type TestStore } from '#server/testing/engines.ts';
import { greetingVersion, TestDevice } from '#server/testing/events.ts';
import { startTestServer, TEST_START, type TestServer } from '#server/testing/server.ts';

const PLAN = newId(TEST_START);

describeEngines('syncing', (makeStore) => {
  let store: TestStore;
  let server: TestServer;
  let client: TestClient;
  let version: string;
  let device: TestDevice;

  beforeEach(async () => {
    store = await makeStore();
    server = await startTestServer(store);
    client = await server.client().signIn('ana@example.org');
    version = await greetingVersion(client);
    device = new TestDevice(version);
  });

  afterEach(async () => {
    await server.stop();
    await store.remove();
  });

  async function memory() {
    const [row] = await server.engine.db.selectFrom('member').select(['organization_id', 'id']).execute();
    const list = await new Memories(row?.organization_id ?? '', row?.id ?? '').list(server.engine.db);
    return Object.fromEntries(list.map(({ key, state }) => [key, state]));
  }

  test('stores an answer, grades it and says so', async () => {
    const { answers } = await device.sync(client, [device.attempt(), device.attempt({ response: { value: true } })]);
    expect(answers.map(({ status, verdict }) => [status, verdict])).toEqual([
      ['stored', { score: 1, correct: true }],
      ['stored', { score: 0, correct: false }],
    ]);
  });

  test('does not believe a device about its grade', async () => {
    const boast = { ...device.attempt({ response: { value: true } }), verdict: { score: 1, correct: true } };
    const { answers } = await device.sync(client, [boast]);
    expect(answers[0]?.verdict).toEqual({ score: 0, correct: false });
  });

  test("refuses one person's answers while another is signed in", async () => {
    const ben = await server.client().signIn('ben@example.org');
    const { id } = await server.engine.db
      .selectFrom('member')
      .select('id')
      .where('email', '=', 'ana@example.org')
      .executeTakeFirstOrThrow();
    await expect(device.sync(ben, [device.attempt()], { learner: id })).rejects.toThrow('sign_in_required');
    const { answers } = await device.sync(client, [device.attempt()], { learner: id });
    expect(answers[0]?.status).toBe('stored');
  });

  test('changes nothing when the same is sent again', async () => {
    const event = device.attempt();
    const first = await device.sync(client, [event, event]);
    const before = await memory();
    const second = await device.sync(client, [event]);
    expect(first.answers.map(({ status }) => status)).toEqual(['stored', 'duplicate']);
    expect(second.answers).toEqual([{ ...first.answers[0], status: 'duplicate' }]);
    expect(await memory()).toEqual(before);
  });

  test('keeps what came first when an id comes with other content, and shows it', async () => {
    const event = device.attempt();
    const { cursor } = await device.sync(client, [event]);
    const { answers, events } = await device.sync(client, [{ ...event, response: { value: true } }], { cursor });
    expect(answers[0]).toMatchObject({ status: 'conflict', verdict: { correct: true } });
    expect(events).toEqual([{ ...event, effectiveAt: event.clientAt, verdict: { score: 1, correct: true } }]);
  });

  test('rejects what is no event, says why, and takes the rest', async () => {
    const { answers } = await device.sync(client, [
      { kind: 'attempt' },
      null,
      'text',
      { ...device.attempt(), clientAt: 'now' },
      { ...device.attempt(), key: 'nul\u0000' },
      { ...device.attempt(), response: { text: 'x'.repeat(9000) } },
      device.attempt(),
    ]);
    expect(answers.map(({ status }) => status)).toEqual([...Array(6).fill('rejected'), 'stored']);
    expect(answers[3]?.message).toContain('clientAt');
    expect(answers.slice(0, 6).every(({ message }) => message)).toBe(true);
  });

  test.each([
    ['unknown-module', { module: 'gone', key: 'gone/idea' }],
    ['unknown-module', { version: '0123456789abcdef' }],
    ['unknown-activity', { activity: 'withdrawn' }],
    ['other-key', { key: 'greeting/word' }],
    ['not-a-response', { response: { value: 'perhaps' } }],
  ])('keeps an answer that counts for nothing, with the reason: %s', async (reason, change) => {
    const { answers } = await device.sync(client, [device.attempt(change)]);
    expect(answers[0]).toMatchObject({ status: 'stored', verdict: { score: 0, correct: false, void: reason } });
    expect(await memory()).toEqual({});
  });

  test('brings the events of one device to another, each once, graded', async () => {
    const phone = new TestDevice(version);
    const attempt = device.attempt();
    await device.sync(client, [attempt, device.setting('minutes', '5')]);
    const first = await phone.sync(client, []);
    expect(first.events.map(({ kind }) => kind)).toEqual(['attempt', 'setting']);
    expect(first.events[0]).toMatchObject({
      id: attempt.id,
      verdict: { correct: true },
      effectiveAt: attempt.clientAt,
    });
    const second = await phone.sync(client, [phone.attempt()], { cursor: first.cursor });
    expect(second.events).toEqual([]);
    const back = await device.sync(client, [], { cursor: '2' });
    expect(back.events.map((event) => event.device)).toEqual([phone.id]);
  });

  test('carries signals, look-ups, needs, rhythms, pauses and what was shown to another device as they were', async () => {
    const events = [
      device.intent({ kind: 'signal', module: 'greeting', signal: 'not-for-me' }),
      device.intent({ kind: 'lookup', module: 'greeting', skill: 'small-talk' }),
      device.intent({ kind: 'lookup' }),
      device.intent({ kind: 'need', skill: 'small-talk', at: TEST_START + 86_400_000 }),
      device.intent({ kind: 'rhythm', from: 20_700, weekdays: [0, 2, 4], at: 510, cue: 'im Zug', minutes: 5 }),
      device.intent({ kind: 'rhythm', from: 20_701, weekdays: [6], at: 0, minutes: 2 }),
      device.intent({ kind: 'pause', from: 20_710, to: 20_720 }),
      device.intent({ kind: 'pause', from: 20_710, to: 20_720, withdrawn: true }),
      device.intent({ kind: 'shown', module: 'greeting', slot: 2, propensity: 0.125, seed: 4_000_000_000 }),
    ];
    const { answers } = await device.sync(client, events);
    expect(answers.map(({ status }) => status)).toEqual(Array(9).fill('stored'));
    const back = await new TestDevice(version).sync(client, []);
    expect(back.events).toEqual(events.map((event) => ({ ...event, effectiveAt: event.clientAt })));
  });

  test('carries plans and their changes, check-ins, answers after a need and pins to another device', async () => {
    const { session, id: plan } = device.attempt();
    const events = [
      device.intent({ kind: 'plan', session, module: 'greeting', cue: 'I come in', action: 'greet first' }),
      device.intent({ kind: 'plan-change', plan, action: 'greet aloud' }),
      device.intent({ kind: 'plan-change', plan, dropped: true }),
      device.intent({ kind: 'check-in', plan, after: 7, used: 'yes', hours: 1.5 }),
      device.intent({ kind: 'check-in', plan, after: 30, used: 'not-yet', blocked: 'no time' }),
      device.intent({ kind: 'used', skill: 'small-talk', at: TEST_START, answer: 'did-not-work' }),
      device.intent({ kind: 'pin', module: 'greeting', situation: 'before a party', place: 1.5 }),
      device.intent({ kind: 'pin', skill: 'small-talk', place: -2, withdrawn: true }),
    ];
    const { answers } = await device.sync(client, events);
    expect(answers.map(({ status }) => status)).toEqual(Array(8).fill('stored'));
    const back = await new TestDevice(version).sync(client, []);
    expect(back.events).toEqual(events.map((event) => ({ ...event, effectiveAt: event.clientAt })));
  });

  test('does not keep what somebody typed to look something up, or what an appointment is called', async () => {
    const lookup = { ...device.intent({ kind: 'lookup', skill: 'small-talk' }), query: 'my boss is impossible' };
    const need = { ...device.intent({ kind: 'need', skill: 'small-talk', at: TEST_START }), title: 'Talk with Ms Ott' };
    await device.sync(client, [lookup, need]);
    const rows = await server.engine.db.selectFrom('event').select('body').execute();
    expect(rows.map(({ body }) => body).join()).not.toMatch(/boss|Ott/);
    expect(rows).toHaveLength(2);
  });

  test.each([
    ['signal', { kind: 'signal', module: 'greeting', signal: 'boring' }],
    ['at', { kind: 'need', skill: 'small-talk', at: 'Tuesday' }],
    ['weekdays', { kind: 'rhythm', from: 20_700, weekdays: [7], at: 510, minutes: 5 }],
    ['`to` on or after', { kind: 'pause', from: 20_710, to: 20_709 }],
    ['after', { kind: 'check-in', plan: PLAN, after: 8, used: 'yes' }],
    ['hours', { kind: 'check-in', plan: PLAN, after: 7, used: 'yes', hours: -1 }],
    ['answer', { kind: 'used', skill: 'small-talk', at: TEST_START, answer: 'great' }],
    ['place', { kind: 'pin', module: 'greeting', place: 'first' }],
    ['propensity', { kind: 'shown', module: 'greeting', slot: 0, propensity: 2, seed: 1 }],
  ])('says which field of an intent is wrong: %s', async (field, body) => {
    const { answers } = await device.sync(client, [{ ...device.undo('x'), ...body }]);
    expect(answers[0]?.status).toBe('rejected');
    expect(answers[0]?.message).toContain(field);
  });

  test('gives a device that lost everything its own events back', async () => {
    const events = Array.from({ length: 3 }, () => device.attempt());
    const { cursor } = await device.sync(client, events);
    expect((await device.sync(client, [], { cursor })).events).toEqual([]);
    expect((await device.sync(client, [])).events.map(({ id }) => id)).toEqual(events.map(({ id }) => id));
    expect((await device.sync(client, [], { cursor: 'from a wrong place' })).events).toHaveLength(3);
    expect((await device.sync(client, [], { cursor: '99999' })).events).toHaveLength(3);
  });

  test('pages through a long log without missing or repeating an event, own ones too', async () => {
    const sent: string[] = [];
    for (let batch = 0; batch < 6; batch += 1) {
      const events = Array.from({ length: MAX_EVENTS }, () => device.attempt());
      sent.push(...events.map(({ id }) => id));
      await device.sync(client, events);
    }
    const seen: string[] = [];
    let answer = await device.sync(client, []);
    seen.push(...answer.events.map(({ id }) => id));
    while (answer.more) {
      answer = await device.sync(client, [], { cursor: answer.cursor });
      seen.push(...answer.events.map(({ id }) => id));
    }
    expect(seen).toEqual(sent);
  });

  test('keeps the logs of two people apart', async () => {
    await device.sync(client, [device.attempt()]);
    const ben = await server.client().signIn('ben@example.org');
    expect((await device.sync(ben, [])).events).toEqual([]);
  });

  test('takes the error of a clock out, and keeps when it was first sent', async () => {
    const day = 86_400_000;
    const event = device.attempt({ clientAt: TEST_START + day - 60_000 });
    const { answers } = await device.sync(client, [event], { sentAt: TEST_START + day });
    expect(answers[0]?.effectiveAt).toBe(TEST_START - 60_000);
    server.clock.now += day;
    expect((await device.sync(client, [event])).answers[0]?.effectiveAt).toBe(TEST_START - 60_000);
  });

  test('counts an answer no more once it is taken back, also when the undo came first', async () => {
    const [first, second] = [device.attempt(), device.attempt({ clientAt: TEST_START - 800 })];
    await device.sync(client, [first]);
    expect(Object.keys(await memory())).toEqual(['greeting/who-first']);
    await device.sync(client, [device.undo(first.id)]);
    expect(await memory()).toEqual({});
    await device.sync(client, [device.undo(second.id)]);
    await device.sync(client, [second]);
    expect(await memory()).toEqual({});
  });

  test('folds on the server what the device folds', async () => {
    const week = 7 * 86_400_000;
    for (let review = 0; review < 5; review += 1) {
      server.clock.now = TEST_START + review * week;
      const clientAt = server.clock.now - 1000;
      const events = [
        device.attempt({ clientAt, response: { value: review === 2 } }),
        device.attempt({ clientAt, activity: 'word', key: 'greeting/word', response: { text: 'Hello' } }),
      ];
      await device.sync(client, events, { sentAt: server.clock.now });
    }
    const { events } = await device.sync(client, []);
    expect(await memory()).toEqual({ ...fold(events).memories });
  });

  test('needs someone signed in, and ends with them', async () => {
    const body = { events: [], sentAt: TEST_START, device: device.id };
    expect((await server.client().post('/api/sync', body)).code).toBe('sign_in_required');
    await client.post('/api/me/erase', { email: 'ana@example.org' });
    expect((await client.post('/api/sync', body)).code).toBe('sign_in_required');
  });

  test.each([
    ['events', { events: Array(MAX_EVENTS + 1).fill({}) }],
    ['events', { events: 'all' }],
    ['sentAt', { sentAt: 1.5 }],
    ['device', { device: 'phone' }],
    ['cursor', { cursor: 'x'.repeat(101) }],
  ])('names the field that makes a request invalid: %s', async (field, change) => {
    const request = { events: [], sentAt: TEST_START, device: newId(TEST_START), ...change };
    const answer = await client.post('/api/sync', request);
    expect(answer.code).toBe('invalid_request');
    expect(JSON.parse(answer.text).error.field).toBe(field);
  });
});

describe('an event nested without end', () => {
  test('is rejected like any other that cannot be stored', () => {
    const deep = JSON.parse(`${'['.repeat(200_000)}${']'.repeat(200_000)}`);
    const event = new TestDevice('0123456789abcdef').attempt({ response: deep });
    expect(readEvent(event)).toMatchObject({ status: 'rejected', id: event.id });
  });
});
