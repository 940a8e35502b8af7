import { StateDigest } from '#contract/sync.ts';
import { canonical } from '#core/math/canonical.ts';
import { sha256 } from '#core/math/sha256.ts';
import type { LoggedEvent } from '#core/sync/event.ts';
import { digest, fold } from '#core/sync/fold.ts';
import type { TestClient } from '#server/testing/client.ts';
import type { StormDevice } from './device.ts';
import type { StormProxy } from './proxy.ts';

/** What came of one person's answers. */
export interface Verdict {
  /** Ids in the log. */
  readonly ids: ReadonlySet<string>;
  readonly lost: readonly string[];
  readonly doubled: readonly string[];
  /** Sentences about what is not equal. */
  readonly unequal: readonly string[];
  /** Tabs that were compared with the replay. */
  readonly compared: number;
}

/** Compares what one person's devices, the server and the network saw with the replay of the server's log. */
export async function judge(client: TestClient, devices: readonly StormDevice[], proxy: StormProxy): Promise<Verdict> {
  const { events, memory } = JSON.parse((await client.get('/api/me/export')).text) as Exported;
  const byId = new Map(events.map((event) => [event.id, event]));
  const replay = fold(events.toReversed());
  const expected = {
    waiting: 0,
    rejected: 0,
    count: events.length,
    state: digest(replay),
    log: sha256(canonical(Object.fromEntries(byId))),
  };
  const unequal: string[] = [];
  let compared = 0;
  for (const device of devices) {
    for (const holding of await device.hold()) {
      compared += 1;
      if (canonical(holding) !== canonical(expected)) {
        unequal.push(`${device.name} holds ${canonical(holding)}, the replay is ${canonical(expected)}`);
      }
    }
  }
  const said = (await client.get('/api/me/state')).as(StateDigest);
  if (said.digest !== expected.state || said.count !== events.length) unequal.push('the server has another digest');
  const kept = Object.fromEntries(memory.map(({ key, state }) => [key, state]));
  if (canonical(kept) !== canonical({ ...replay.memories })) unequal.push('the server has other memories');
  const saved = devices.flatMap((device) => [...device.saved]);
  return {
    ids: new Set(byId.keys()),
    lost: [...saved.filter((id) => !byId.has(id)), ...otherwise(proxy, byId)],
    doubled: doubled(events),
    unequal,
    compared,
  };
}

interface Exported {
  readonly events: readonly LoggedEvent[];
  readonly memory: readonly { readonly key: string; readonly state: unknown }[];
}

/** What was acknowledged, and is in the log otherwise. */
function otherwise({ acknowledged }: StormProxy, byId: ReadonlyMap<string, LoggedEvent>): string[] {
  return [...byId.values()].flatMap(({ id, effectiveAt, verdict }) => {
    const told = acknowledged.get(id);
    const same = told?.effectiveAt === effectiveAt && canonical(told?.verdict ?? null) === canonical(verdict ?? null);
    return told && !same ? [`${id} is in the log otherwise than it was acknowledged`] : [];
  });
}

/** Acts that are in the log more than once: by id, by place in their device's count, by the session of an answer. */
function doubled(events: readonly LoggedEvent[]): string[] {
  const marks = events.flatMap((event) => [
    event.id,
    `${event.device} ${event.seq}`,
    ...(event.kind === 'attempt' ? [event.session] : []),
  ]);
  const seen = new Set<string>();
  return marks.filter((mark) => seen.size === seen.add(mark).size);
}
