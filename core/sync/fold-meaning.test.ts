import { describe, expect, test } from 'vitest';
import { DAY } from '#core/memory/fsrs.ts';
import type { LoggedEvent } from '#core/sync/event.ts';
import { fold, step } from '#core/sync/fold.ts';
import { attempt, base, lesson, START, signal, undo, WRONG } from '#core/sync/sample.ts';

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
