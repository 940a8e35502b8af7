import { describe, expect, test } from 'vitest';
import { localDay } from '#core/habit/local-day.ts';
import { IGNORED_ENOUGH, ignoredInARow, nextReminder } from '#core/habit/reminder.ts';
import { reminderFacts } from '#core/habit/reminder-facts.ts';
import type { LoggedEvent } from '#core/sync/event.ts';
import { fold } from '#core/sync/fold.ts';

const MONDAY = localDay(2026, 11, 2);
const DAY = 86_400_000;
const at = (day: number, minutes: number) => (MONDAY + day) * DAY + minutes * 60_000;
const base = (seq: number, effectiveAt: number) =>
  ({ id: `e${seq}`, device: 'd', seq, clientAt: effectiveAt, effectiveAt, zone: 'UTC' }) as const;
const LOG: LoggedEvent[] = [
  { kind: 'rhythm', ...base(0, at(0, 0)), from: MONDAY, weekdays: [0, 1, 2, 3, 4], at: 540, minutes: 5 },
  { kind: 'setting', ...base(1, at(0, 1)), field: 'reminders', value: 'mail' },
];
const sent = [0, 1, 2].map((day) => ({ day: MONDAY + day, sentAt: at(day, 540) }));
const factsOf = (log: readonly LoggedEvent[]) => reminderFacts({ log, state: fold(log) }, sent, new Set());

describe('what is known of reminders', () => {
  test('is that they have stopped after three without an answer', () => {
    expect(ignoredInARow(factsOf(LOG))).toBe(IGNORED_ENOUGH);
    expect(nextReminder(factsOf(LOG), at(2, 541), () => 0)).toBeUndefined();
  });

  test('is when the next one comes, once they were asked for again, on the very day of the last', () => {
    const asked: LoggedEvent = { kind: 'setting', ...base(2, at(2, 600)), field: 'reminders', value: 'mail' };
    expect(nextReminder(factsOf([...LOG, asked]), at(2, 601), () => 0)).toEqual({ day: MONDAY + 3, at: at(3, 540) });
  });
});
