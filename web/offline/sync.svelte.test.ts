import { describe, expect, test } from 'vitest';
import type { SyncAnswer, SyncRequest } from '#contract/sync.ts';
import type { LearnerEvent } from '#core/sync/event.ts';
import type { Answer } from './api.ts';
import { write } from './journal.ts';
import { synchronize } from './sync.ts';
import { openTestDatabase } from './test-databases.ts';

const minutes = (value: number) => ({ kind: 'setting', field: 'minutes', value }) as const;
const answered = (answers: SyncAnswer['answers'], more: Partial<SyncAnswer> = {}): Answer<SyncAnswer> => ({
  ok: true,
  value: { answers, events: [], cursor: 'c1', more: false, receivedAt: 1, ...more },
});
const storesAll = async ({ events }: SyncRequest) =>
  answered((events as LearnerEvent[]).map(({ id }) => ({ id, status: 'stored' })));

describe('the journal of a learner', () => {
  test('numbers events one after another, also when they are written at once', async () => {
    const database = await openTestDatabase();
    const events = await Promise.all([5, 10, 15].map((value) => write(database, minutes(value))));
    expect(events.map(({ seq }) => seq)).toEqual([0, 1, 2]);
    expect(new Set(events.map(({ device }) => device)).size).toBe(1);
    expect(await database.count('outbox')).toBe(3);
  });
});

describe('an exchange with the server', () => {
  test('keeps what was not answered and sends it again', async () => {
    const database = await openTestDatabase();
    const [first, second] = [await write(database, minutes(5)), await write(database, minutes(10))];
    const sent: number[] = [];
    await synchronize(database, async ({ events }) => {
      sent.push(events.length);
      return events.length === 2
        ? answered([{ id: first.id, status: 'stored' }])
        : answered([{ id: second.id, status: 'duplicate' }]);
    });
    expect(sent).toEqual([2, 1]);
    expect(await database.count('outbox')).toBe(0);
  });

  test('sends long answers in several requests, each within the megabyte that the server reads', async () => {
    const database = await openTestDatabase();
    const long = { kind: 'plan', session: 's', module: 'm', cue: 'ص'.repeat(4000), action: 'a' } as const;
    for (let n = 0; n < 150; n++) await write(database, long);
    const sizes: number[] = [];
    await synchronize(database, async (request) => {
      sizes.push(new TextEncoder().encode(JSON.stringify(request)).length);
      return storesAll(request);
    });
    expect(sizes.length).toBe(2);
    expect(Math.max(...sizes)).toBeLessThan(1024 * 1024);
    expect(await database.count('outbox')).toBe(0);
  });

  test('loses nothing when the server cannot be reached', async () => {
    const database = await openTestDatabase();
    await write(database, minutes(5));
    const result = await synchronize(database, async () => ({ ok: false, code: 'unreachable', message: '' }));
    expect(result).toEqual({ changed: false, failure: 'unreachable' });
    expect(await database.count('outbox')).toBe(1);
  });

  test('sets a rejected event aside with the reason, and goes on with the others', async () => {
    const database = await openTestDatabase();
    const [bad, good] = [await write(database, minutes(5)), await write(database, minutes(10))];
    await synchronize(database, async () =>
      answered([
        { id: bad.id, status: 'rejected', message: 'minutes must be …' },
        { id: good.id, status: 'stored' },
      ]),
    );
    expect(await database.get('rejected', bad.id)).toMatchObject({ message: 'minutes must be …' });
    expect(await database.count('outbox')).toBe(0);
    expect(await database.count('events')).toBe(1);
  });

  test('keeps an answer whose id was taken, and sends it again under a new id', async () => {
    const database = await openTestDatabase();
    const own = await write(database, minutes(5));
    const first = { ...own, device: 'other', value: 10 };
    const sent: string[] = [];
    await synchronize(database, async (request) => {
      const [event] = request.events as LearnerEvent[];
      sent.push(event?.id ?? '');
      return event?.id === own.id
        ? answered([{ id: own.id, status: 'conflict' }], { events: [first] as SyncAnswer['events'] })
        : storesAll(request);
    });
    expect(sent[0]).toBe(own.id);
    expect(await database.get('events', own.id)).toMatchObject({ device: 'other', value: 10 });
    expect(await database.get('events', sent[1] ?? '')).toMatchObject({ device: own.device, seq: own.seq, value: 5 });
    expect(await database.count('outbox')).toBe(0);
  });

  test("takes the server's word for an answer that both sides spelt differently", async () => {
    const database = await openTestDatabase();
    const own = await write(database, minutes(5));
    const first = { ...own, zone: 'UTC' };
    const requests: number[] = [];
    await synchronize(database, async ({ events }) => {
      requests.push(events.length);
      return answered([{ id: own.id, status: 'conflict' }], { events: [first] as SyncAnswer['events'] });
    });
    expect(requests).toEqual([1]);
    expect(await database.getAll('events')).toEqual([first]);
  });

  test("takes the server's time for its own events and adds those of other devices", async () => {
    const database = await openTestDatabase();
    const own = await write(database, minutes(5));
    const foreign = { ...own, id: '0192aaaa-0000-7000-8000-000000000000', device: 'other', effectiveAt: 7 };
    const result = await synchronize(database, async () =>
      answered([{ id: own.id, status: 'stored', effectiveAt: 42 }], { events: [foreign] as SyncAnswer['events'] }),
    );
    expect(result.changed).toBe(true);
    expect((await database.get('events', own.id))?.effectiveAt).toBe(42);
    expect(await database.get('events', foreign.id)).toMatchObject({ device: 'other' });
  });

  test('goes on from the cursor until there are no more pages', async () => {
    const database = await openTestDatabase();
    const cursors: (string | undefined)[] = [];
    await synchronize(database, async (request) => {
      cursors.push(request.cursor);
      return answered([], { cursor: `c${cursors.length}`, more: cursors.length < 3 });
    });
    expect(cursors).toEqual([undefined, 'c1', 'c2']);
  });

  test('sends at most two hundred events at once', async () => {
    const database = await openTestDatabase();
    for (let i = 0; i < 201; i++) await write(database, minutes(5));
    const sizes: number[] = [];
    await synchronize(database, async (request) => {
      sizes.push(request.events.length);
      return storesAll(request);
    });
    expect(sizes).toEqual([200, 1]);
  });
});
