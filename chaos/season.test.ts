import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { canonical } from '#core/math/canonical.ts';
import type { LearnerEvent, LoggedEvent } from '#core/sync/event.ts';
import { digest, fold } from '#core/sync/fold.ts';
import { newId } from '#server/ids.ts';
import { settle } from '../web/offline/exchange.ts';
import { type EventDraft, write } from '../web/offline/journal.ts';
import { synchronize } from '../web/offline/sync.ts';
import { Device, wearClocks } from './model/device.ts';
import { PROTOCOL } from './model/protocol.ts';
import { ModelServer, type ServerSide } from './model/server.ts';
import { skew } from './model/steps.ts';
import { answering, BEGIN } from './model/world.ts';

const DAY = 86_400_000;
const DAYS = 90;

/** A tab writes one after another; what it does depends on nothing but the day. */
async function writeDay(device: Device, day: number, count: number): Promise<void> {
  for (let n = 0; n < count; n += 1) {
    const draft: EventDraft =
      n === 2 ? { kind: 'setting', field: 'minutes', value: day } : answering((day + n) % 3 > 0);
    await device.run(() => write(device.database, draft));
  }
}

const post = (side: ServerSide) => async (request: Parameters<ServerSide['serve']>[0]) =>
  ({ ok: true, value: await side.serve(request) }) as const;

describe('a phone that was off for ninety days', () => {
  let server: ModelServer;
  let giveBack: () => void;

  beforeAll(async () => {
    server = await ModelServer.start(BEGIN);
    giveBack = wearClocks();
  });

  afterAll(async () => {
    giveBack();
    await server.stop();
  });

  const clocks = fc.array(skew, { minLength: 3, maxLength: 9 });

  test('and was written to from two tabs by a clock that jumped, ends in the state of the laptop', async () => {
    await fc.assert(
      fc.asyncProperty(clocks, skew, fc.infiniteStream(fc.nat()), async (skews, last, chance) => {
        const { phone, laptop, side } = await aSeason(skews);
        phone.skew = last;
        for (const device of [phone, laptop, phone]) {
          await device.run(() => synchronize(device.database, post(side)));
        }
        const log = await side.log();
        expect(log).toHaveLength(DAYS * 28);
        expect(new Set(log.map(({ device, seq }) => `${device} ${seq}`)).size).toBe(log.length);
        const state = digest(fold(log));
        expect([phone, laptop].map(({ arrived }) => digest(fold(arrived)))).toEqual([state, state]);
        expect(canonical(await side.memories())).toBe(canonical({ ...fold(log).memories }));
        expect(digest(fold(await delivered(log, chance)))).toBe(state);
      }),
      { numRuns: 2, seed: 90 },
    );
  });

  test('has the same state whoever arrives first, and in whatever pieces', async () => {
    await fc.assert(
      fc.asyncProperty(clocks, fc.infiniteStream(fc.nat()), async (skews, chance) => {
        const { phone, laptop, now } = await aSeason(skews);
        const all = [phone, laptop].flatMap((device) => [...device.waiting, ...device.arrived.map(sent)]);
        const events = [...new Map(all.map((event) => [event.id, event])).values()];
        const states: string[] = [];
        for (const order of [events, shuffled(events, chance)]) {
          const side = await server.learner(PROTOCOL, () => now);
          for (let at = 0; at < order.length; at += 200) {
            await side.serve({ events: order.slice(at, at + 200), sentAt: now, device: newId(BEGIN) });
          }
          states.push(digest(fold(await side.log())));
        }
        expect(states[0]).toBe(states[1]);
      }),
      { numRuns: 1, seed: 90 },
    );
  });

  /** The phone is never online; the laptop is every day. */
  async function aSeason(skews: readonly number[]) {
    const clock = { now: BEGIN };
    const now = () => clock.now;
    const side = await server.learner(PROTOCOL, now);
    const phone = new Device(side.learnerId, PROTOCOL, 0, now);
    const laptop = new Device(side.learnerId, PROTOCOL, 0, now);
    for (let day = 0; day < DAYS; day += 1) {
      clock.now += DAY;
      phone.skew = skews[day % skews.length] ?? 0;
      await Promise.all([writeDay(phone, day, 12), writeDay(phone, day + 1, 12), writeDay(laptop, day, 4)]);
      await laptop.run(() => synchronize(laptop.database, post(side)));
    }
    return { phone, laptop, side, now: clock.now };
  }

  /** What a new device has in its log when the log comes in pages of any size and order. */
  async function delivered(log: readonly LoggedEvent[], chance: Iterator<number>): Promise<readonly LoggedEvent[]> {
    const tablet = new Device('tablet', PROTOCOL, 0, () => BEGIN);
    const left = shuffled(log, chance);
    while (left.length > 0) {
      const events = left.splice(0, 1 + (chance.next().value % 500)) as never[];
      await settle(tablet.database, [], { answers: [], events, cursor: '1', more: true, receivedAt: BEGIN });
    }
    return tablet.arrived;
  }
});

function sent({ effectiveAt: _, verdict: __, ...event }: LoggedEvent): LearnerEvent {
  return event as LearnerEvent;
}

function shuffled<T>(list: readonly T[], chance: Iterator<number>): T[] {
  return list
    .map((item) => [chance.next().value as number, item] as const)
    .sort(([a], [b]) => a - b)
    .map(([, item]) => item);
}
