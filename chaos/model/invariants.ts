import { canonical } from '#core/math/canonical.ts';
import type { LoggedEvent } from '#core/sync/event.ts';
import { digest, fold } from '#core/sync/fold.ts';
import { markOf, type World } from './world.ts';

/** What is wrong at the end of a story, in sentences; empty when all is well. */
export async function faultsOf(world: World): Promise<readonly string[]> {
  const log = await world.server.log();
  return [
    ...lost(world, log),
    ...doubled(log),
    ...forgotten(world, log),
    ...miscounted(log),
    ...mistimed(world, log),
    ...apart(world, log),
    ...(await misfolded(world, log)),
  ];
}

function lost({ saved }: World, log: readonly LoggedEvent[]): string[] {
  const kept = new Set(log.map(markOf));
  return [...saved].filter((mark) => !kept.has(mark)).map((mark) => `lost: ${mark} was saved and is not in the log`);
}

function doubled(log: readonly LoggedEvent[]): string[] {
  const groups = [...Map.groupBy(log, markOf)].filter(([, same]) => same.length > 1);
  return groups.map(([mark, same]) => `doubled: ${mark} is in the log ${same.length} times`);
}

/** What a device was told is in the log is there, as it was told. */
function forgotten({ network }: World, log: readonly LoggedEvent[]): string[] {
  const byId = new Map(log.map((event) => [event.id, event]));
  return [...network.acknowledged.values()].flatMap((told) => {
    const kept = byId.get(told.id);
    if (!kept) return [`forgotten: ${told.id} was acknowledged and is not in the log`];
    const same =
      kept.effectiveAt === told.effectiveAt && canonical(kept.verdict ?? null) === canonical(told.verdict ?? null);
    return same ? [] : [`forgotten: ${told.id} is in the log otherwise than it was acknowledged`];
  });
}

function miscounted(log: readonly LoggedEvent[]): string[] {
  const groups = [...Map.groupBy(log, ({ device, seq }) => `${device} ${seq}`)];
  return groups.filter(([, same]) => same.length > 1).map(([place]) => `miscounted: two events are ${place}`);
}

/**
 * Whatever a device's clock says: where it was wrong by the same when an event was written and when it was sent, the
 * event has the time at which it happened, late by no more than it was on the way.
 */
function mistimed({ truths, network }: World, log: readonly LoggedEvent[]): string[] {
  return log.flatMap(({ id, effectiveAt }) => {
    const truth = truths.get(id);
    const arrivals = network.arrivals.get(id) ?? [];
    if (!truth || arrivals.some(({ skew }) => skew !== truth.skew)) return [];
    const fits = arrivals.some(({ transit }) => effectiveAt === truth.at + transit);
    return fits ? [] : [`mistimed: ${id} happened at ${truth.at} and has the time ${effectiveAt}`];
  });
}

/** Every device has the log of the server, waits for nothing, and makes the same of it. */
function apart({ devices, protocol }: World, log: readonly LoggedEvent[]): string[] {
  const whole = canonical(byId(log));
  const state = digest(fold(log));
  return devices.flatMap((device, index) => [
    ...(device.waiting.length > 0 ? [`apart: device ${index} still waits for ${device.waiting.length} answers`] : []),
    ...(canonical(byId(device.arrived)) === whole ? [] : [`apart: device ${index} has another log than the server`]),
    ...(digest(protocol.fold(device.arrived)) === state ? [] : [`apart: device ${index} has another state`]),
  ]);
}

/** What the server keeps folded is the replay of its log, in whatever order. */
async function misfolded({ server }: World, log: readonly LoggedEvent[]): Promise<string[]> {
  const replay = fold(log.toReversed());
  const kept = canonical(await server.memories()) === canonical({ ...replay.memories });
  return [
    ...(kept ? [] : ['misfolded: the memories of the server are not the replay of its log']),
    ...(digest(replay) === digest(fold(log)) ? [] : ['misfolded: the state depends on the order of delivery']),
  ];
}

function byId(log: readonly LoggedEvent[]): Record<string, LoggedEvent> {
  return Object.fromEntries(log.map((event) => [event.id, event]));
}
