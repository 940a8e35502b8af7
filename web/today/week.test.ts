import { expect, test } from 'vitest';
import { weekOf } from './week.ts';

const at = (day: number, hour = 12) => new Date(2026, 2, day, hour).getTime();

test('a week runs from Monday to Sunday, also when today is Sunday', () => {
  const sunday = at(29);
  const days = weekOf(sunday, []);
  expect(days.map((day) => new Date(day.at).getDate())).toEqual([23, 24, 25, 26, 27, 28, 29]);
});

test('a day counts when a session ended on it, and only in this week', () => {
  const days = weekOf(at(25), [{ endedAt: at(23, 23) }, { endedAt: at(25, 0) }, { endedAt: at(18) }]);
  expect(days.map((day) => day.practised)).toEqual([true, false, true, false, false, false, false]);
});
