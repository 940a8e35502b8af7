import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { BUGS } from './model/bugs.ts';
import { wearClocks } from './model/device.ts';
import { faultsOf } from './model/invariants.ts';
import { PROTOCOL, type Protocol } from './model/protocol.ts';
import { ModelServer } from './model/server.ts';
import { story } from './model/steps.ts';
import { BEGIN, World } from './model/world.ts';

const STORIES = 150;

/** What is wrong at the end of a story. */
class Fault extends Error {
  override readonly name = 'Fault';
}

describe('devices that crash, on a network that loses, keeps back, cuts and repeats', () => {
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

  const holds = (protocol: Protocol) =>
    fc.asyncProperty(story, async (told) => {
      const faults = await faultsOf(await World.tell(told, protocol, server));
      if (faults.length > 0) throw new Fault(faults.join('\n'));
    });

  test('end with one log and one state: nothing lost, nothing doubled, every time as it was', async () => {
    await fc.assert(holds(PROTOCOL), { numRuns: STORIES, seed: 20 });
  });

  test.for(Object.entries(BUGS))('would not, and it is noticed, when %s', async ([, bug]) => {
    const check = await fc.check(holds({ ...PROTOCOL, ...bug }), { numRuns: STORIES, seed: 20, endOnFailure: true });
    expect(check.errorInstance).toBeInstanceOf(Fault);
  });
});
