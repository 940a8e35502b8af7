import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { StateDigest } from '#contract/sync.ts';
import type { LearnerEvent, LoggedEvent } from '#core/sync/event.ts';
import { digest, fold } from '#core/sync/fold.ts';
import { ordered } from '#core/sync/order.ts';
import { Memories } from '#server/features/attempts/memories.repository.ts';
import type { TestClient } from '#server/testing/client.ts';
import { describeEngines, type TestStore } from '#server/testing/engines.ts';
import { greetingVersion, type Intent, TestDevice } from '#server/testing/events.ts';
import { startTestServer, TEST_START, type TestServer } from '#server/testing/server.ts';

/** One thing that happens: a device makes an event, or goes online and syncs as well as the network lets it. */
type Step =
  | { readonly do: 'attempt'; readonly on: number; readonly right: boolean; readonly word: boolean }
  | { readonly do: 'undo'; readonly on: number; readonly which: number }
  | { readonly do: 'setting'; readonly on: number; readonly minutes: number }
  | { readonly do: 'intent'; readonly on: number; readonly body: Intent }
  | { readonly do: 'wait'; readonly hours: number }
  | {
      readonly do: 'sync';
      readonly on: number;
      readonly repeat: boolean;
      readonly answerLost: boolean;
      readonly shuffle: boolean;
    };

const DEVICES = 3;
const on = fc.nat(DEVICES - 1);
const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({ do: fc.constant('attempt' as const), on, right: fc.boolean(), word: fc.boolean() }),
  },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('undo' as const), on, which: fc.nat(20) }) },
  {
    weight: 1,
    arbitrary: fc.record({ do: fc.constant('setting' as const), on, minutes: fc.integer({ min: 2, max: 15 }) }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      do: fc.constant('intent' as const),
      on,
      body: fc.constantFrom<Intent>(
        { kind: 'signal', module: 'greeting', signal: 'know' },
        { kind: 'signal', module: 'greeting', signal: 'undo' },
        { kind: 'lookup', skill: 'listening' },
        { kind: 'need', skill: 'listening', at: TEST_START + 1e9 },
        { kind: 'need', skill: 'listening', at: TEST_START + 1e9, withdrawn: true },
        { kind: 'rhythm', from: 20_700, weekdays: [0, 4], at: 510, minutes: 5 },
        { kind: 'rhythm', from: 20_699, weekdays: [5, 6], at: 600, cue: 'after breakfast', minutes: 2 },
        { kind: 'pause', from: 20_710, to: 20_720 },
        { kind: 'pause', from: 20_710, to: 20_720, withdrawn: true },
        { kind: 'shown', module: 'greeting', slot: 2, propensity: 0.25, seed: 7 },
      ),
    }),
  },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('wait' as const), hours: fc.integer({ min: 1, max: 500 }) }) },
  {
    weight: 3,
    arbitrary: fc.record({
      do: fc.constant('sync' as const),
      on,
      repeat: fc.boolean(),
      answerLost: fc.boolean(),
      shuffle: fc.boolean(),
    }),
  },
);

/** A device as the protocol wants it: deletes only what an answer named, and keeps what it was sent. */
class Phone {
  readonly maker: TestDevice;
  readonly skew: number;
  queue: unknown[] = [];
  log = new Map<string, LoggedEvent>();
  made = new Map<string, LearnerEvent>();
  cursor: string | undefined;

  constructor(version: string, skew: number) {
    this.maker = new TestDevice(version);
    this.skew = skew;
  }

  make(event: LearnerEvent): void {
    this.queue.push(event);
    this.made.set(event.id, event);
  }

  async sync(
    client: TestClient,
    now: number,
    how: { repeat: boolean; answerLost: boolean; shuffle: boolean },
  ): Promise<boolean> {
    const events = how.shuffle ? this.queue.toReversed() : [...this.queue];
    const request = { sentAt: now + this.skew, ...(this.cursor === undefined ? {} : { cursor: this.cursor }) };
    const answer = await this.maker.sync(client, how.repeat ? [...events, ...events] : events, request);
    if (how.answerLost) return true;
    for (const { id, effectiveAt, verdict } of answer.answers) {
      const event = this.made.get(id);
      if (event && effectiveAt !== undefined)
        this.log.set(id, { ...event, effectiveAt, ...(verdict ? { verdict } : {}) });
    }
    const answered = new Set(answer.answers.map(({ id }) => id));
    this.queue = this.queue.filter((event) => !answered.has((event as LearnerEvent).id));
    for (const event of answer.events) this.log.set(event.id, event as LoggedEvent);
    this.cursor = answer.cursor;
    return answer.more || this.queue.length > 0;
  }
}

describeEngines('devices that were offline', (makeStore) => {
  let store: TestStore;
  let server: TestServer;
  let version: string;
  let people = 0;

  beforeAll(async () => {
    store = await makeStore();
    server = await startTestServer(store);
    version = await greetingVersion(server.client());
  });

  afterAll(async () => {
    await server.stop();
    await store.remove();
  });

  test('end with the same log and state, which is the replay of every event once, in any order', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(step, { minLength: 5, maxLength: 40 }),
        fc.array(fc.integer({ min: -1e10, max: 1e10 }), { minLength: DEVICES, maxLength: DEVICES }),
        run,
      ),
      { numRuns: 25, endOnFailure: true },
    );
  });

  async function run(steps: readonly Step[], skews: readonly number[]): Promise<void> {
    people += 1;
    server.clock.now = TEST_START;
    const client = await server.client().signIn(`p${people}@example.org`);
    const phones = skews.map((skew) => new Phone(version, skew));
    for (const one of steps) await take(one, phones, client);
    for (const phone of [...phones, ...phones]) {
      while (await phone.sync(client, server.clock.now, { repeat: false, answerLost: false, shuffle: false }));
    }
    const made = phones.flatMap((phone) => [...phone.made.keys()]);
    const [first, ...others] = phones.map(({ log }) => [...log.values()]);
    expect(first?.map(({ id }) => id).sort()).toEqual(made.sort());
    const state = fold(first ?? []);
    for (const log of others) expect(digest(fold(log.toReversed()))).toBe(digest(state));
    expect(ordered(first ?? [])).toHaveLength(made.length);
    expect(await memories(`p${people}@example.org`)).toEqual({ ...state.memories });
    expect((await client.get('/api/me/state')).as(StateDigest)).toEqual({ digest: digest(state), count: made.length });
  }

  async function take(one: Step, phones: readonly Phone[], client: TestClient): Promise<void> {
    if (one.do === 'wait') {
      server.clock.now += one.hours * 3_600_000;
      return;
    }
    const phone = phones[one.on];
    if (!phone) return;
    const clientAt = server.clock.now + phone.skew;
    if (one.do === 'sync') await phone.sync(client, server.clock.now, one);
    else if (one.do === 'setting') phone.make(phone.maker.setting('minutes', String(one.minutes), clientAt));
    else if (one.do === 'intent') phone.make(phone.maker.intent(one.body, clientAt));
    else if (one.do === 'undo') {
      const ids = [...phone.log.values(), ...phone.made.values()].flatMap(({ id, kind }) =>
        kind === 'attempt' ? [id] : [],
      );
      const id = ids[one.which % ids.length];
      if (id !== undefined) phone.make(phone.maker.undo(id, clientAt));
    } else {
      const word = { activity: 'word', key: 'greeting/word', response: { text: one.right ? 'hello' : 'bye' } };
      const first = { response: { value: !one.right } };
      phone.make(phone.maker.attempt({ clientAt, ...(one.word ? word : first) }));
    }
  }

  async function memories(email: string) {
    const { db } = server.engine;
    const row = await db
      .selectFrom('member')
      .select(['organization_id', 'id'])
      .where('email', '=', email)
      .executeTakeFirstOrThrow();
    const list = await new Memories(row.organization_id, row.id).list(db);
    return Object.fromEntries(list.map(({ key, state }) => [key, state]));
  }
});
