import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { lastPlace, moved, type Pin, pinKey, pocketOf } from '#core/pocket/pins.ts';
import type { LoggedEvent, PinEvent } from '#core/sync/event.ts';

let count = 0;
const pin = (said: Partial<PinEvent>): LoggedEvent => {
  count += 1;
  const base = { id: `e${count}`, device: 'phone', seq: count, clientAt: count, zone: 'UTC', effectiveAt: count };
  return { ...base, kind: 'pin', place: 1, ...said };
};
const names = (log: readonly LoggedEvent[]) => pocketOf(log).map(({ module, skill }) => module ?? skill);

test('what was pinned is in the pocket once, in its place, until it is taken out', () => {
  const log = [pin({ module: 'a', place: 2 }), pin({ skill: 's', place: 1, situation: ' before a talk ' })];
  expect(pocketOf(log)).toEqual([
    { skill: 's', situation: 'before a talk', place: 1 },
    { module: 'a', situation: '', place: 2 },
  ]);
  expect(names([...log, pin({ module: 'a', place: 0 })])).toEqual(['a', 's']);
  expect(names([...log, pin({ module: 'a', withdrawn: true })])).toEqual(['s']);
  expect(pocketOf([pin({})])).toEqual([]);
  expect(lastPlace(pocketOf(log))).toBe(3);
});

test('a move puts a pin where it was meant to go and leaves the order of the others', () => {
  const places = fc.array(fc.integer({ min: -3, max: 9 }), { minLength: 1, maxLength: 8 });
  fc.assert(
    fc.property(places, fc.nat(9), fc.nat(9), (list, from, to) => {
      const log = list.map((place, index) => pin({ module: `m${index}`, place }));
      const before = pocketOf(log);
      const changed = moved(before, from, to);
      const after = names([...log, ...changed.map((one: Pin) => pin(one))]);
      const inside = Math.max(from, to) < before.length;
      const rest = before.map(({ module }) => module);
      expect(after).toEqual(inside ? rest.toSpliced(from, 1).toSpliced(to, 0, rest[from]) : rest);
      expect(new Set(changed.map(pinKey)).size).toBe(changed.length);
    }),
  );
});
