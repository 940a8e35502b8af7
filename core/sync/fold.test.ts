import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { shuffle } from '#core/math/random.ts';
import { DAY } from '#core/memory/fsrs.ts';
import type { LoggedEvent } from '#core/sync/event.ts';
import { append, digest, EMPTY_STATE, fold, foldMemory, step } from '#core/sync/fold.ts';
import { ordered } from '#core/sync/order.ts';
import { attempt, lesson, RIGHT, START, signal, undo, WRONG } from '#core/sync/sample.ts';

const names = fc.constantFrom('a', 'b', '__proto__', 'constructor');
const anyAttempt = fc.record({
  activity: names,
  key: names,
  cardKind: names,
  purpose: fc.constantFrom('review', 'probe', 'pretest', 'lesson', 'reask', 'warm-up'),
  hints: fc.nat(2),
  revealed: fc.boolean(),
  ms: fc.nat(60_000),
  pace: fc.constantFrom('slow', 'usual', 'fast'),
  verdict: fc.constantFrom(RIGHT, WRONG, { score: 0.7, correct: false }, { ...RIGHT, void: 'withdrawn' }),
});
const anyBody = fc.oneof(
  anyAttempt.map((body) => ({
    kind: 'attempt' as const,
    session: 's',
    module: 'a',
    version: '1',
    response: 1,
    ...body,
  })),
  fc.record({
    kind: fc.constant('lesson' as const),
    module: names,
    card: fc.option(names, { nil: undefined }),
    ms: fc.nat(60_000),
  }),
  fc.record({
    kind: fc.constant('session' as const),
    session: names,
    ms: fc.nat(),
    askedSeconds: fc.constant(300),
    finished: fc.boolean(),
  }),
  fc.record({ kind: fc.constant('setting' as const), field: fc.constantFrom('role', 'minutes'), value: fc.nat(3) }),
  fc.record({
    kind: fc.constant('plan' as const),
    session: names,
    module: names,
    cue: fc.string(),
    action: fc.string(),
  }),
  fc.record({
    kind: fc.constant('signal' as const),
    module: names,
    signal: fc.constantFrom('not-for-me', 'know', 'undo'),
  }),
  fc.record({
    kind: fc.constant('lookup' as const),
    module: fc.option(names, { nil: undefined }),
    skill: fc.option(names, { nil: undefined }),
  }),
  fc.record({
    kind: fc.constant('need' as const),
    skill: names,
    at: fc.constantFrom(START + 3 * DAY, START + 9 * DAY),
    withdrawn: fc.option(fc.boolean(), { nil: undefined }),
  }),
  fc.record({
    kind: fc.constant('rhythm' as const),
    from: fc.nat(3),
    weekdays: fc.constantFrom([0, 1], [5, 6]),
    at: fc.nat(1439),
    minutes: fc.nat(15),
  }),
  fc.record({
    kind: fc.constant('pause' as const),
    from: fc.nat(3),
    to: fc.integer({ min: 3, max: 9 }),
    withdrawn: fc.option(fc.boolean(), { nil: undefined }),
  }),
  fc.record({
    kind: fc.constant('shown' as const),
    module: names,
    slot: fc.nat(2),
    propensity: fc.constant(0.25),
    seed: fc.nat(9),
  }),
  fc.record({ kind: fc.constant('undo' as const), attempt: fc.nat(40).map((n) => `id-${n}`) }),
);
/** Logs of two devices whose events lie up to ten days apart and often share a time. */
const anyLog = fc
  .array(fc.tuple(anyBody, fc.nat(20), fc.constantFrom('phone', 'laptop')), { maxLength: 40 })
  .map((rows) =>
    rows.map(([body, halfDays, device], seq) => {
      const at = START + (halfDays * DAY) / 2;
      return { ...body, id: `id-${seq}`, device, seq, clientAt: at, zone: 'UTC', effectiveAt: at } as LoggedEvent;
    }),
  );

describe('folding a log', () => {
  test('gives the same state in whatever order events arrive and however often they are repeated', () => {
    fc.assert(
      fc.property(anyLog, fc.nat(), (log, seed) => {
        const mixed = shuffle([...log, ...log.slice(0, 7)], seed);
        expect(digest(fold(mixed))).toBe(digest(fold(log)));
      }),
    );
  });

  test('gives the same state event by event as all at once', () => {
    fc.assert(
      fc.property(anyLog, fc.nat(), (log, seed) => {
        let folded = { log: [] as readonly LoggedEvent[], state: EMPTY_STATE };
        for (const event of shuffle(log, seed)) folded = append(folded.log, folded.state, event);
        expect(digest(folded.state)).toBe(digest(fold(log)));
        expect(folded.log).toEqual(ordered(log));
      }),
    );
  });

  test('gives each key the memory that its own events give', () => {
    fc.assert(
      fc.property(anyLog, names, (log, key) => {
        const own = log.filter((event) => event.kind === 'undo' || (event.kind === 'attempt' && event.key === key));
        const memories = fold(log).memories;
        expect(foldMemory(own)).toEqual(Object.hasOwn(memories, key) ? memories[key] : undefined);
      }),
    );
  });

  test('leaves the state it starts from as it was', () => {
    const state = fold([attempt(START), lesson(START + 1)]);
    const before = digest(state);
    for (const event of [
      attempt(START + DAY),
      lesson(START + DAY, { card: 'c' }),
      undo(START + DAY, 'x'),
      signal(START + DAY, 'm', 'know'),
    ])
      step(state, event);
    expect(digest(state)).toBe(before);
    expect(EMPTY_STATE).toEqual(fold([]));
  });

  test('appending an event that is known changes nothing', () => {
    const event = attempt(START);
    const folded = append([], EMPTY_STATE, event);
    expect(append(folded.log, folded.state, event)).toEqual(folded);
  });
});
