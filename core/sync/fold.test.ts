import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { shuffle } from '#core/math/random.ts';
import { DAY } from '#core/memory/fsrs.ts';
import type { AttemptEvent, LearnerEvent, LoggedEvent, Signal, Verdict } from '#core/sync/event.ts';
import { append, digest, EMPTY_STATE, fold, foldMemory, step } from '#core/sync/fold.ts';
import { ordered } from '#core/sync/order.ts';

const START = 1_790_000_000_000;
const RIGHT: Verdict = { score: 1, correct: true };
const WRONG: Verdict = { score: 0, correct: false };

let nextId = 0;
const base = (at: number, device = 'phone') => ({
  id: `e${nextId++}`,
  device,
  seq: nextId,
  clientAt: at,
  zone: 'UTC',
  effectiveAt: at,
});

function attempt(at: number, over: Partial<AttemptEvent & { verdict: Verdict }> = {}): LoggedEvent {
  return {
    ...base(at),
    kind: 'attempt',
    session: 's',
    module: 'm',
    version: '1',
    activity: 'a',
    cardKind: 'choice',
    key: 'm/idea',
    response: null,
    purpose: 'review',
    hints: 0,
    revealed: false,
    ms: 5000,
    pace: 'usual',
    verdict: RIGHT,
    ...over,
  };
}

const lesson = (at: number, over: Partial<LearnerEvent> = {}) =>
  ({ ...base(at), kind: 'lesson', session: 's', module: 'm', version: '1', ms: 9000, ...over }) as LoggedEvent;
const undo = (at: number, id: string): LoggedEvent => ({ ...base(at), kind: 'undo', attempt: id });

const signal = (at: number, module: string, said: Signal): LoggedEvent => ({
  ...base(at),
  kind: 'signal',
  module,
  signal: said,
});

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

describe('what an event means', () => {
  test('an undone attempt counts for nothing, also when the undo arrives first', () => {
    const kept = attempt(START);
    const taken = attempt(START + DAY, { verdict: WRONG });
    const state = fold([undo(START + DAY + 1, taken.id), taken, kept]);
    expect(state.memories['m/idea']?.reps).toBe(1);
    expect(state.observations).toEqual([]);
  });

  test('a reask and a void attempt change no memory', () => {
    const first = attempt(START);
    const state = fold([first]);
    const reask = step(state, attempt(START + DAY, { purpose: 'reask', activity: 'b' }));
    expect(reask.memories).toEqual(state.memories);
    expect(reask.lastActivity['m/idea']).toBe('b');
    expect(step(state, attempt(START + DAY, { verdict: { ...WRONG, void: 'unknown' } })).memories).toEqual(
      state.memories,
    );
  });

  test('an answer at least half a day later is an observation of the recall predicted just before', () => {
    const { observations } = fold([
      attempt(START),
      attempt(START + 60_000),
      attempt(START + 3 * DAY, { purpose: 'probe' }),
    ]);
    expect(observations).toHaveLength(1);
    expect(observations[0]).toMatchObject({ key: 'm/idea', correct: true, probe: true });
    expect(observations[0]?.days).toBeCloseTo(3, 2);
    expect(observations[0]?.predicted).toBeGreaterThan(0.5);
  });

  test('a lesson remembers its cards, and when it was finished for the first time', () => {
    const state = fold([
      lesson(START, { card: 'intro', cardKind: 'text' }),
      attempt(START + 1000, { purpose: 'lesson', activity: 'quiz' }),
      lesson(START + 2000),
      lesson(START + DAY),
    ]);
    expect(state.lessons.m).toEqual({ startedAt: START, cards: ['intro', 'quiz'], finishedAt: START + 2000 });
    expect(fold([lesson(START, { skipped: true })]).lessons.m).toMatchObject({ skipped: true, finishedAt: START });
  });

  test('only right answers and finished content cards teach the pace', () => {
    const state = fold([
      attempt(START, { ms: 6000 }),
      attempt(START + 1, { ms: 60_000, verdict: WRONG }),
      lesson(START + 2, { card: 'intro', cardKind: 'text', ms: 20_000 }),
    ]);
    expect(Math.exp(state.pace.choice?.mean ?? 0)).toBeCloseTo(10, 6);
    expect(Math.exp(state.pace.text?.mean ?? 0)).toBeCloseTo(20, 6);
  });

  test('the last setting by effective time wins, not the last to arrive', () => {
    const setting = (at: number, value: string): LoggedEvent => ({
      ...base(at),
      kind: 'setting',
      field: 'role',
      value,
    });
    expect(fold([setting(START + 5, 'design'), setting(START, 'sales')]).settings).toEqual({ role: 'design' });
  });

  test('a session that is closed twice is one session', () => {
    const end = (at: number, ms: number): LoggedEvent => ({
      ...base(at),
      kind: 'session',
      session: 's',
      askedSeconds: 300,
      ms,
      finished: true,
    });
    expect(fold([end(START, 100), end(START + 100, 200)]).sessions).toMatchObject([{ id: 's', ms: 200 }]);
  });

  test('the last thing said of a module counts, and can be taken back', () => {
    const said = [signal(START, 'm', 'not-for-me'), signal(START + 1, 'm', 'know'), signal(START, 'n', 'know')];
    expect({ ...fold(said).signals }).toEqual({
      m: { signal: 'know', at: START + 1 },
      n: { signal: 'know', at: START },
    });
    expect({ ...fold([...said, signal(START + 2, 'n', 'undo')]).signals }).toEqual({
      m: { signal: 'know', at: START + 1 },
    });
  });

  test('look-ups are kept with their time, the newest five hundred of them', () => {
    const looked = (at: number, skill: string): LoggedEvent => ({ ...base(at), kind: 'lookup', skill });
    expect(fold([looked(START, 'listening')]).lookups).toEqual([{ at: START, skill: 'listening' }]);
    const many = fold(Array.from({ length: 510 }, (_, i) => looked(START + i, 'listening'))).lookups;
    expect([many.length, many[0]?.at]).toEqual([500, START + 10]);
  });

  test('a need is known once, until it is called off', () => {
    const need = (at: number, withdrawn?: boolean): LoggedEvent => ({
      ...base(at),
      kind: 'need',
      skill: 'listening',
      at: START + 9 * DAY,
      ...(withdrawn === undefined ? {} : { withdrawn }),
    });
    const known = [{ skill: 'listening', at: START + 9 * DAY, knownSince: START + 5 }];
    expect(fold([need(START), need(START + 5)]).needs).toEqual(known);
    expect(fold([need(START), need(START + 5), need(START + 6, true)]).needs).toEqual([]);
  });

  test('practice is a quarter of an hour with an answer in it, wherever it was given', () => {
    const quarter = START - (START % 900_000);
    const session: LoggedEvent = {
      ...base(quarter + DAY),
      kind: 'session',
      session: 't',
      askedSeconds: 300,
      ms: 9,
      finished: false,
    };
    const taken = attempt(quarter + 2 * DAY);
    const answers = [0, 899_999, 900_000].map((later) => attempt(quarter + later));
    const abroad = attempt(quarter + 900_001, { zone: 'Asia/Tokyo' });
    expect(fold([...answers, abroad, session, taken, undo(quarter + 2 * DAY + 1, taken.id)]).practice).toEqual([
      { at: quarter, zone: 'UTC' },
      { at: quarter + 900_000, zone: 'UTC' },
      { at: quarter + 900_000, zone: 'Asia/Tokyo' },
    ]);
  });

  test('a rhythm holds from its day on and leaves what held before', () => {
    const rhythm = (at: number, from: number, minutes: number): LoggedEvent => ({
      ...base(at),
      kind: 'rhythm',
      from,
      weekdays: [0, 4],
      at: 510,
      minutes,
    });
    const said = [rhythm(START, 10, 5), rhythm(START + 1, 20, 10), rhythm(START + 2, 20, 2)];
    const minutesOf = (log: LoggedEvent[]) => fold(log).rhythms.map(({ from, rhythm }) => [from, rhythm.minutes]);
    expect(minutesOf(said)).toEqual([
      [10, 5],
      [20, 2],
    ]);
    expect(minutesOf([...said, rhythm(START + 3, 15, 15)])).toEqual([
      [10, 5],
      [15, 15],
    ]);
  });

  test('a holiday can be cut short and called off', () => {
    const pause = (at: number, to: number, withdrawn?: boolean): LoggedEvent => ({
      ...base(at),
      kind: 'pause',
      from: 10,
      to,
      ...(withdrawn && { withdrawn }),
    });
    expect(fold([pause(START, 20), pause(START + 1, 12)]).pauses).toEqual([{ from: 10, to: 12 }]);
    expect(fold([pause(START, 20), pause(START + 1, 20, true)]).pauses).toEqual([]);
  });
});
