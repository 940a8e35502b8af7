import { describe, expect, test } from 'vitest';
import type { LearnerDatabase } from './database.ts';
import { settle } from './exchange.ts';
import { moveEvents } from './guest.ts';
import { write } from './journal.ts';
import { openTestDatabase } from './test-databases.ts';

const minutes = (value: number) => ({ kind: 'setting', field: 'minutes', value }) as const;

/** The same database, except that the browser dies before anything in it is changed. */
function dying(database: LearnerDatabase): LearnerDatabase {
  return new Proxy(database, {
    get(target, name) {
      if (name !== 'transaction') return Reflect.get(target, name);
      return (stores: never, mode?: 'readwrite') => {
        if (mode) throw new Error('The browser is gone.');
        return target.transaction(stores);
      };
    },
  });
}

describe('what a guest did', () => {
  test('moves to the learner as a whole', async () => {
    const [guest, learner] = [await openTestDatabase(), await openTestDatabase()];
    const event = await write(guest, minutes(5));
    expect(await moveEvents(guest, learner)).toBe(true);
    expect(await learner.getAll('events')).toEqual([event]);
    expect(await learner.count('outbox')).toBe(1);
    expect(await guest.count('events')).toBe(0);
    expect(await moveEvents(guest, learner)).toBe(false);
  });

  test('arrives once, also when the browser dies between the copy and the original', async () => {
    const [guest, learner] = [await openTestDatabase(), await openTestDatabase()];
    const event = await write(guest, minutes(5));
    await expect(moveEvents(dying(guest), learner)).rejects.toThrow('gone');
    const answers = [{ id: event.id, status: 'stored' as const, effectiveAt: 42 }];
    await settle(learner, await learner.getAll('outbox'), {
      answers,
      events: [],
      cursor: '1',
      more: false,
      receivedAt: 1,
    });
    await moveEvents(guest, learner);
    expect(await learner.getAll('events')).toEqual([{ ...event, effectiveAt: 42 }]);
    expect(await learner.count('outbox')).toBe(0);
    expect(await guest.count('events')).toBe(0);
  });

  test('comes along too when another tab writes it meanwhile', async () => {
    const [guest, learner] = [await openTestDatabase(), await openTestDatabase()];
    await write(guest, minutes(5));
    const [, ...others] = await Promise.all([
      moveEvents(guest, learner),
      ...[10, 15, 20, 25].map((value) => write(guest, minutes(value))),
    ]);
    await moveEvents(guest, learner);
    expect(others.length).toBe(4);
    expect(await learner.count('events')).toBe(5);
    expect(await learner.count('outbox')).toBe(5);
    expect(await guest.count('events')).toBe(0);
  });
});
