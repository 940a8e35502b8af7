import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { atWork } from '#core/application/at-work.ts';
import { answeredNeeds, needToAskAbout } from '#core/application/needs.ts';
import { dueCheckIn, plansAtWork } from '#core/application/plans.ts';
import { DAY } from '#core/memory/fsrs.ts';
import { CHECK_IN_ANSWERS, type CheckInEvent, type LoggedEvent, type PlanChangeEvent } from '#core/sync/event.ts';
import { fold } from '#core/sync/fold.ts';
import { ordered } from '#core/sync/order.ts';

const START = 1_790_000_000_000;
const HOUR = 3_600_000;

let count = 0;
const base = (at: number) => {
  count += 1;
  return { id: `e${count}`, device: 'phone', seq: count, clientAt: at, zone: 'UTC', effectiveAt: at };
};
const plan = (at: number, id: string, module = 'm'): LoggedEvent => ({
  ...base(at),
  id,
  kind: 'plan',
  session: 's',
  module,
  cue: 'I begin',
  action: 'ask first',
});
const checkIn = (at: number, id: string, said: Partial<CheckInEvent> = {}): LoggedEvent => ({
  ...base(at),
  kind: 'check-in',
  plan: id,
  after: 7,
  used: 'yes',
  ...said,
});
const change = (at: number, id: string, said: Partial<PlanChangeEvent>): LoggedEvent => ({
  ...base(at),
  kind: 'plan-change',
  plan: id,
  ...said,
});
const due = (log: readonly LoggedEvent[], days: number) => {
  const found = dueCheckIn(plansAtWork(log), START + days * DAY);
  return found && `${found.plan.id} after ${found.after}${found.late ? ', late' : ''}`;
};

describe('a plan at work', () => {
  test('is asked about after 7 and after 30 days, and not before', () => {
    const log = [plan(START, 'a')];
    expect([due(log, 6.9), due(log, 7), due(log, 13.9)]).toEqual([undefined, 'a after 7', 'a after 7']);
    const answered = [...log, checkIn(START + 8 * DAY, 'a', { used: 'not-yet' })];
    expect([due(answered, 9), due(answered, 29), due(answered, 30)]).toEqual([undefined, undefined, 'a after 30']);
  });

  test('is asked about once more when it was missed, and then let go for good', () => {
    const log = [plan(START, 'a')];
    expect([due(log, 14), due(log, 27.9), due(log, 28)]).toEqual(['a after 7, late', 'a after 7, late', undefined]);
    const shown = [...log, checkIn(START + 15 * DAY, 'a', { used: 'let-go' })];
    expect([due(shown, 16), due(shown, 31), due(shown, 40), due(shown, 51)]).toEqual([
      undefined,
      'a after 30',
      'a after 30, late',
      undefined,
    ]);
    expect(due(log, 400)).toBeUndefined();
  });

  test('leaves room: one question at a time, on time before late, and none half a day after another', () => {
    const log = [plan(START, 'late'), plan(START + 8 * DAY, 'older'), plan(START + 9 * DAY, 'newer')];
    expect(due(log, 16)).toBe('older after 7');
    const answered = [...log, checkIn(START + 16 * DAY, 'older')];
    expect([due(answered, 16.4), due(answered, 16.6)]).toEqual([undefined, 'newer after 7']);
  });

  test('can be worded anew and dropped; what was said of it stays', () => {
    const log = [plan(START, 'a'), change(START + DAY, 'a', { action: 'ask twice' }), checkIn(START + 8 * DAY, 'a')];
    expect(plansAtWork(log)).toMatchObject([{ cue: 'I begin', action: 'ask twice', dropped: false }]);
    const dropped = [...log, change(START + 9 * DAY, 'a', { dropped: true })];
    expect(plansAtWork(dropped)).toMatchObject([{ action: 'ask twice', dropped: true, checkIns: [{ used: 'yes' }] }]);
    expect(due(dropped, 31)).toBeUndefined();
  });

  test('counts once: the last hours said, used when it was used at all, never what was written', () => {
    const log = [
      plan(START, 'a'),
      plan(START, 'b', 'n'),
      plan(START, 'c'),
      checkIn(START + 7 * DAY, 'a', { hours: 1, blocked: 'the boss' }),
      checkIn(START + 30 * DAY, 'a', { after: 30, used: 'no', hours: 3.5 }),
      checkIn(START + 8 * DAY, 'b', { used: 'not-yet' }),
      checkIn(START + 8 * DAY, 'c', { used: 'let-go' }),
      { ...base(START), kind: 'used', skill: 's', at: START, answer: 'worked' } satisfies LoggedEvent,
      { ...base(START), kind: 'used', skill: 's', at: START + 1, answer: 'did-not-work' } satisfies LoggedEvent,
      { ...base(START), kind: 'used', skill: 's', at: START + 2, answer: 'did-not-happen' } satisfies LoggedEvent,
    ];
    const plans = { plans: 2, used: 1, notYet: 1, hours: 3.5, reckoned: 1 };
    expect(atWork(log)).toEqual({ ...plans, needs: 2, needsUsed: 2, needsWorked: 1 });
    expect(atWork(log, 'n')).toMatchObject({ plans: 1, used: 0, needs: 0 });
    expect(JSON.stringify(atWork(log))).not.toContain('boss');
  });

  test('is the same whatever order its events came in', () => {
    const events = fc.array(
      fc.record({
        at: fc.integer({ min: 0, max: 60 }),
        id: fc.constantFrom('a', 'b', 'unknown'),
        used: fc.constantFrom(...CHECK_IN_ANSWERS),
        after: fc.constantFrom(7 as const, 30 as const),
        dropped: fc.boolean(),
      }),
      { maxLength: 12 },
    );
    fc.assert(
      fc.property(events, fc.integer({ min: 0, max: 80 }), (said, days) => {
        const log = [
          ...[plan(START + DAY, 'a'), plan(START + 2 * DAY, 'b')],
          ...said.flatMap(({ at, id, used, after, dropped }) => [
            checkIn(START + at * DAY, id, { used, after }),
            change(START + at * DAY, id, { dropped }),
          ]),
        ];
        expect(plansAtWork(ordered(log.toReversed()))).toEqual(plansAtWork(ordered(log)));
        expect(due(ordered(log.toReversed()), days)).toEqual(due(ordered(log), days));
      }),
    );
  });
});

describe('a need that is over', () => {
  const need = (at: number, skill = 's', withdrawn?: boolean): LoggedEvent => ({
    ...base(START),
    kind: 'need',
    skill,
    at,
    ...(withdrawn && { withdrawn }),
  });
  const asked = (log: readonly LoggedEvent[], now: number) =>
    needToAskAbout(fold(log).needs, answeredNeeds(log), now)?.skill;

  test('is asked about once its moment is past, until there is an answer, for a week', () => {
    const log = [need(START + HOUR)];
    expect([asked(log, START + HOUR), asked(log, START + 2 * HOUR)]).toEqual([undefined, 's']);
    expect([asked(log, START + 6 * DAY), asked(log, START + 8 * DAY)]).toEqual(['s', undefined]);
    const answer: LoggedEvent = {
      ...base(START + 2 * HOUR),
      kind: 'used',
      skill: 's',
      at: START + HOUR,
      answer: 'worked',
    };
    expect(asked([...log, answer], START + 3 * HOUR)).toBeUndefined();
  });

  test('is not asked about when it was called off, and the latest comes first', () => {
    expect(asked([need(START + HOUR), need(START + HOUR, 's', true)], START + DAY)).toBeUndefined();
    expect(asked([need(START + HOUR), need(START + 5 * HOUR, 'later')], START + DAY)).toBe('later');
  });
});
